package cn.hengjian.deploy.systemtests;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for a state by looking at it again and again, with a deadline. */
final class Waiting {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private Waiting() {}

    static void until(String what, Callable<Boolean> reached) {
        forResult(what, () -> reached.call() ? Optional.of(true) : Optional.empty());
    }

    static <T> T forResult(String what, Callable<Optional<T>> look) {
        var deadline = Instant.now().plus(LIMIT);
        while (true) {
            var found = call(look);
            if (found.isPresent()) {
                return found.get();
            }
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("waited in vain until " + what);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static <T> T call(Callable<T> look) {
        try {
            return look.call();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
