package cn.hengjian.deploy.systemtests;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for a state by looking at it again and again, with a deadline. */
final class Waiting {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private Waiting() {}

    static void until(String what, Callable<Boolean> reached) {
        var deadline = Instant.now().plus(LIMIT);
        while (!holds(reached)) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("waited in vain until " + what);
            }
            briefly();
        }
    }

    /** A pause between two looks. */
    static void briefly() {
        LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }

    private static boolean holds(Callable<Boolean> reached) {
        try {
            return reached.call();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
