package cn.hengjian.gateway;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the gateway. */
@QuarkusMain
public final class Gateway {

    private static final String EVENT_LOOPS = "quarkus.vertx.event-loops-pool-size";
    private static final String EVENT_LOOPS_VARIABLE = "QUARKUS_VERTX_EVENT_LOOPS_POOL_SIZE";

    private Gateway() {}

    /** Runs until the process is told to stop. */
    public static void main(String... arguments) {
        // The framework would answer an odd target with a bare 400; the admission check, which is stricter than it,
        // answers with a problem instead. Nothing is routed before that check.
        System.setProperty("vertx.disableURIValidation", "true");
        // Nothing here blocks, so more event loops than processors would only hand requests from one to another: a
        // connection to a service lives on one loop, and whoever is on another pays for waking it.
        if (System.getenv(EVENT_LOOPS_VARIABLE) == null) {
            System.setProperty(
                    EVENT_LOOPS, Integer.toString(Runtime.getRuntime().availableProcessors()));
        }
        Quarkus.run(arguments);
    }
}
