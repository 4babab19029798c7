package cn.hengjian.gateway;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the gateway. */
@QuarkusMain
public final class Gateway {

    private Gateway() {}

    /** Runs until the process is told to stop. */
    public static void main(String... arguments) {
        // The framework would answer an odd target with a bare 400; the admission check, which is stricter than it,
        // answers with a problem instead. Nothing is routed before that check.
        System.setProperty("vertx.disableURIValidation", "true");
        Quarkus.run(arguments);
    }
}
