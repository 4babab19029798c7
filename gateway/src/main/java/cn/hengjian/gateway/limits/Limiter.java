package cn.hengjian.gateway.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** A bucket per caller of one kind. A caller who is forgotten while idle starts with a full bucket again. */
final class Limiter {

    private final Allowance.Policy policy;
    private final LimitsConfig.Bucket config;
    private final TimeMeter meter;
    private final Cache<String, Bucket> buckets;

    Limiter(String name, LimitsConfig.Bucket config, int remembered, TimeMeter meter) {
        // The time in which an empty bucket fills: only after it may an idle caller be forgotten without a gain.
        var window = config.per().multipliedBy(config.burst()).dividedBy(config.rate());
        this.policy = new Allowance.Policy(name, config.burst(), Math.max(1, window.toSeconds()));
        this.config = config;
        this.meter = meter;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(remembered)
                .expireAfterAccess(window.plus(Duration.ofMinutes(1)))
                .executor(Runnable::run)
                .build();
    }

    /** Takes one request from the caller's bucket. */
    Allowance take(String caller) {
        var probe = bucket(caller).tryConsumeAndReturnRemaining(1);
        return new Allowance(
                probe.isConsumed(),
                policy,
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForRefill()),
                Duration.ofNanos(probe.getNanosToWaitForReset()));
    }

    /** Looks whether a request could be taken, without taking it. */
    Allowance look(String caller) {
        var probe = bucket(caller).estimateAbilityToConsume(1);
        return new Allowance(
                probe.canBeConsumed(),
                policy,
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForRefill()),
                Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** Callers remembered. */
    long size() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    private Bucket bucket(String caller) {
        return buckets.get(
                caller,
                _ -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(config.burst()).refillGreedy(config.rate(), config.per()))
                        .withCustomTimePrecision(meter)
                        .build());
    }
}
