package cn.hengjian.gateway.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How many requests callers may send. The defaults of all buckets stand in {@code application.properties}. */
@ConfigMapping(prefix = "gateway.limits")
interface LimitsConfig {

    /** For each subject of a valid token. */
    Bucket subject();

    /** For each address whose caller is not known: no token, or one that is refused. */
    Bucket address();

    /** For each client that tokens are issued to, all its users together. */
    Bucket client();

    /** For each address, on paths where strangers may do more harm, or have to be let do more, than elsewhere. */
    Map<String, StrangerClass> classes();

    /** Limits that several gateways count together. */
    Shared shared();

    /** Callers remembered for each limit; the one unseen for longest is forgotten first. */
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

    /** A limit for strangers on some paths. */
    interface StrangerClass extends Bucket {

        /** Paths; {@code *} stands for one segment, {@code **} at the end for any number of them. */
        List<String> paths();

        /** Whether it is counted together with other gateways, if limits are shared; no address leaves this one if not. */
        @WithDefault("true")
        boolean shared();
    }

    /** Where gateways tell each other what callers have spent. */
    interface Shared {

        /** A PostgreSQL database that all gateways can reach; without it, each gateway limits alone. */
        Optional<String> jdbcUrl();

        /** Its user, who may make one table. */
        Optional<String> username();

        /** The user's password. */
        Optional<String> password();

        /** How often the gateways tell each other. */
        @WithDefault("250ms")
        Duration every();
    }
}
