package cn.hengjian.gateway.routing;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How requests travel to the services; the same for all of them. */
@ConfigMapping(prefix = "gateway.routing")
interface RoutingConfig {

    /** How long connecting may take. */
    @WithDefault("2s")
    Duration connectTimeout();

    /** How long anything may stand still: a request that is not accepted or goes on, an answer that does not come. */
    @WithDefault("30s")
    Duration timeout();

    /** The largest request body; above it 413. */
    @WithDefault("160M")
    MemorySize maxBody();

    /** The largest of a request for which nobody logs in, such as a file for the public intake. */
    @WithDefault("12M")
    MemorySize maxStrangerBody();

    /** Connections to each service. */
    @WithDefault("256")
    int connections();

    /** Requests that may wait for a connection to one service; one more is refused. */
    @WithDefault("1024")
    int waiting();

    /**
     * Whether only what the interface descriptions list can be reached, as they were when the gateway was built. For
     * trying a service under development it may be off; the service's own checks hold in any case.
     */
    @WithDefault("true")
    boolean publishedOnly();

    /** When to stop asking a service that does not answer. */
    Circuit circuit();

    /** Looking after the services. */
    Probe probe();

    /** When to stop asking. */
    interface Circuit {

        /** Failures in a row that open the circuit. */
        @WithDefault("5")
        int failures();

        /** How long it stays open before one request may try again. */
        @WithDefault("3s")
        Duration openFor();
    }

    /** Looking after a service on demand of the status page and the health check. */
    interface Probe {

        /** How long a finding is good. */
        @WithDefault("3s")
        Duration goodFor();

        /** How long a service may take to answer. */
        @WithDefault("2s")
        Duration timeout();
    }
}
