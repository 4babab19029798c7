package cn.hengjian.deploy.demo.api;

import java.time.Duration;

/** Waits between looks at something that takes its time: often at first, then less, and not for ever. */
public final class Patience {

    private static final Duration FIRST = Duration.ofMillis(50);
    private static final Duration LONGEST = Duration.ofSeconds(1);

    private final Duration limit;
    private final long start = System.nanoTime();
    private Duration next = FIRST;

    public Patience(Duration limit) {
        this.limit = limit;
    }

    public Duration waited() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /**
     * Waits a little.
     *
     * @param what what is waited for, for the message
     * @throws ApiFailure if the limit is over
     */
    public void pause(String what) {
        if (waited().compareTo(limit) > 0) {
            throw new ApiFailure("Waited %d s in vain for %s".formatted(limit.toSeconds(), what));
        }
        try {
            Thread.sleep(next);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ApiFailure("Interrupted while waiting for " + what, e);
        }
        next = next.multipliedBy(3).dividedBy(2).compareTo(LONGEST) > 0
                ? LONGEST
                : next.multipliedBy(3).dividedBy(2);
    }
}
