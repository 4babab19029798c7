package cn.hengjian.supervision.rectification;

import io.quarkus.arc.Arc;

/** The scan that the clock starts in a running service. */
public final class Scans {

    private Scans() {}

    public static void run() {
        Arc.container().instance(OverdueScan.class).get().run();
    }
}
