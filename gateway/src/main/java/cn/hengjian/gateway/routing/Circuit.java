package cn.hengjian.gateway.routing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Stops requests to a service that has failed several times in a row, so that they don't pile up waiting for it. After
 * a while one request may try; its outcome closes the circuit or opens it again. Used from several event loops.
 */
final class Circuit {

    private final int tolerated;
    private final Duration openFor;
    private final InstantSource clock;
    private int failures;
    private @Nullable Instant openUntil;
    private boolean trying;

    Circuit(int tolerated, Duration openFor, InstantSource clock) {
        this.tolerated = tolerated;
        this.openFor = openFor;
        this.clock = clock;
    }

    /** Whether a request may pass. Whoever passes must report {@link #succeeded}, {@link #failed} or {@link #gaveUp}. */
    synchronized boolean mayPass() {
        if (openUntil == null) {
            return true;
        }
        if (trying || clock.instant().isBefore(openUntil)) {
            return false;
        }
        trying = true;
        return true;
    }

    /** The service answered, whatever it said. */
    synchronized void succeeded() {
        failures = 0;
        openUntil = null;
        trying = false;
    }

    /** The service could not be reached, did not answer in time, or not in HTTP. */
    synchronized void failed() {
        failures++;
        trying = false;
        if (failures >= tolerated) {
            openUntil = clock.instant().plus(openFor);
        }
    }

    /** The request ended without telling anything about the service: its client went away, or was the one to blame. */
    synchronized void gaveUp() {
        trying = false;
    }

    synchronized boolean isOpen() {
        return openUntil != null;
    }

    /** How long a refused client should wait. */
    synchronized Duration retryAfter() {
        var now = clock.instant();
        return openUntil == null || !now.isBefore(openUntil) ? Duration.ofSeconds(1) : Duration.between(now, openUntil);
    }
}
