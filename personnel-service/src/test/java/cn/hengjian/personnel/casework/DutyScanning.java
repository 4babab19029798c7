package cn.hengjian.personnel.casework;

import io.quarkus.arc.Arc;

/** The scan that the clock starts in a running service. */
public final class DutyScanning {

    private DutyScanning() {}

    public static void run() {
        Arc.container().instance(DutyScan.class).get().run();
    }
}
