package cn.hengjian.platform.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long events stay readable, and by whom. */
@ConfigMapping(prefix = "hengjian.outbox")
interface OutboxConfig {

    /** Events older than this leave the feed; a lost relay slot can be filled again from what is younger. */
    @WithDefault("30d")
    Duration retention();

    /** Topics for one reader over the relay: many roles read the feed, and it shows nothing of these. */
    Optional<List<String>> withheldTopics();

    /** Whether the service makes the relay's replication slot when it starts. */
    @WithDefault("true")
    boolean slot();
}
