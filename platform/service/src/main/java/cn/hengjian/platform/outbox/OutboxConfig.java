package cn.hengjian.platform.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long events stay readable. */
@ConfigMapping(prefix = "hengjian.outbox")
interface OutboxConfig {

    /** Events older than this leave the feed; a lost relay slot can be filled again from what is younger. */
    @WithDefault("30d")
    Duration retention();

    /** Whether the service makes the relay's replication slot when it starts. */
    @WithDefault("true")
    boolean slot();
}
