package cn.hengjian.platform.sample;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what happens elsewhere, by looking again and again until a deadline. */
public final class Awaiting {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Awaiting() {}

    public static <T> T until(Supplier<T> look, Predicate<T> enough) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var seen = look.get();
            if (enough.test(seen)) {
                return seen;
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError("still not after " + PATIENCE + ": " + seen);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }
}
