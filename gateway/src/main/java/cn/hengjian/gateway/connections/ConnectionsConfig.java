package cn.hengjian.gateway.connections;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What a client may cost before it has said anything. */
@ConfigMapping(prefix = "gateway.connections")
interface ConnectionsConfig {

    /** Connections at once; one more is closed. The process needs a few more open files than this. */
    @WithDefault("12000")
    int most();

    /** Connections at once from one address; one more is closed. Behind a proxy all clients have the proxy's. */
    @WithDefault("4000")
    int mostOfAddress();

    /** How long the head of a request may take from its first byte on. */
    @WithDefault("10s")
    Duration headTimeout();
}
