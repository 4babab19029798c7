package cn.hengjian.gateway.neighbours;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what must become true, by looking again and again. */
public final class Eventually {

    private static final Duration DEADLINE = Duration.ofSeconds(20);
    private static final Duration BETWEEN = Duration.ofMillis(20);

    private Eventually() {}

    /** Returns once the condition holds; fails if it does not in good time. */
    public static void holds(String what, BooleanSupplier condition) {
        var deadline = Instant.now().plus(DEADLINE);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("Never came true: " + what);
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
    }
}
