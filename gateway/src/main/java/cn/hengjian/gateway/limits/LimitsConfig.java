package cn.hengjian.gateway.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many requests callers may send. The defaults of both buckets stand in {@code application.properties}. */
@ConfigMapping(prefix = "gateway.limits")
interface LimitsConfig {

    /** For each subject of a valid token. */
    Bucket subject();

    /** For each address whose caller is not known: no token, or one that is refused. */
    Bucket address();

    /** Callers remembered for each of both; the one unseen for longest is forgotten first. */
    @WithDefault("50000")
    int remembered();

    /** How one bucket fills. */
    interface Bucket {

        /** Requests that refill within {@link #per()}. */
        long rate();

        /** The period of {@link #rate()}. */
        @WithDefault("1s")
        Duration per();

        /** Requests that may come at once after a pause. */
        long burst();
    }
}
