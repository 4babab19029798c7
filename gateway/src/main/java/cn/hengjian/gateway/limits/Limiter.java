package cn.hengjian.gateway.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A bucket per caller of one kind. A caller who is forgotten while idle starts with a full bucket again. */
final class Limiter {

    private final Allowance.Policy policy;
    private final LimitsConfig.Bucket config;
    private final TimeMeter meter;
    private final Cache<String, Bucket> buckets;
    private final @Nullable Ledger ledger;

    Limiter(String name, LimitsConfig.Bucket config, int remembered, TimeMeter meter) {
        this(name, config, remembered, meter, null);
    }

    /** With a ledger, what is granted here counts at other gateways, too. */
    Limiter(String name, LimitsConfig.Bucket config, int remembered, TimeMeter meter, @Nullable Ledger ledger) {
        // The time in which an empty bucket fills: only after it may an idle caller be forgotten without a gain.
        var window = config.per().multipliedBy(config.burst()).dividedBy(config.rate());
        this.policy = new Allowance.Policy(name, config.burst(), Math.max(1, window.toSeconds()));
        this.config = config;
        this.meter = meter;
        this.ledger = ledger;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(remembered)
                .expireAfterAccess(window.plus(Duration.ofMinutes(1)))
                .executor(Runnable::run)
                .build();
    }

    /** Takes one request from the caller's bucket. */
    Allowance take(String caller) {
        var key = key(caller);
        var probe = bucket(key).tryConsumeAndReturnRemaining(1);
        if (ledger != null && probe.isConsumed()) {
            ledger.spent(key, 1);
        }
        return new Allowance(
                probe.isConsumed(),
                policy,
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForRefill()),
                Duration.ofNanos(probe.getNanosToWaitForReset()));
    }

    /** Looks whether a request could be taken, without taking it. */
    Allowance look(String caller) {
        var probe = bucket(key(caller)).estimateAbilityToConsume(1);
        return new Allowance(
                probe.canBeConsumed(),
                policy,
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForRefill()),
                Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** Takes what a caller has spent at another gateway, even if that is more than there is left. */
    void spentElsewhere(String key, long requests) {
        bucket(key).consumeIgnoringRateLimits(requests);
    }

    private String key(String caller) {
        return ledger == null ? caller : Ledger.key(policy.name(), caller);
    }

    /** Callers remembered. */
    long size() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    private Bucket bucket(String key) {
        return buckets.get(
                key,
                _ -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(config.burst()).refillGreedy(config.rate(), config.per()))
                        .withCustomTimePrecision(meter)
                        .build());
    }
}
