package cn.hengjian.gateway.routing;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Notices that a body has stood still for too long, and asks whether to break it off. Lives on the event loop of its
 * request.
 */
final class StallWatch {

    private static final long NO_TIMER = -1;

    private final Vertx vertx;
    private final long patience;
    private final WatchedBody body;
    private final BooleanSupplier brokenOff;
    private long timer = NO_TIMER;
    private boolean stopped;

    StallWatch(Vertx vertx, Duration patience, WatchedBody body, BooleanSupplier brokenOff) {
        this.vertx = vertx;
        this.patience = patience.toNanos();
        this.body = body;
        this.brokenOff = brokenOff;
    }

    StallWatch start() {
        lookIn(patience);
        return this;
    }

    void stop() {
        stopped = true;
        vertx.cancelTimer(timer);
    }

    /** One timer for as long as nothing stalls: it is set anew only when it has run out, not with every part. */
    private void lookIn(long nanos) {
        timer = vertx.setTimer(Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos)), _ -> {
            var left = patience - (System.nanoTime() - body.lastProgress());
            if (stopped) {
                return;
            }
            if (left > TimeUnit.MILLISECONDS.toNanos(1)) {
                lookIn(left);
            } else if (!brokenOff.getAsBoolean()) {
                lookIn(patience);
            }
        });
    }
}
