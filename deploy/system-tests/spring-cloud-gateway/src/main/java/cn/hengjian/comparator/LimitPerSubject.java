package cn.hengjian.comparator;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.cloud.gateway.filter.ratelimit.RateLimiter;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A token bucket per subject in memory: the limiter that comes with the gateway asks Redis, which would cost it more. */
@Component
final class LimitPerSubject implements RateLimiter<LimitPerSubject.Limit> {

    /** So many requests a second, and as many at once. */
    record Limit(long rate) {}

    private record Bucket(double left, long at) {

        Bucket take(long rate, long now) {
            var refilled = Math.min(rate, left + (now - at) * (double) rate / TimeUnit.SECONDS.toNanos(1));
            return new Bucket(refilled - 1, now);
        }
    }

    private static final Limit LIMIT = new Limit(100_000);

    private final ConcurrentHashMap<String, Bucket> buckets = new ConcurrentHashMap<>();

    @Override
    public Mono<Response> isAllowed(String route, String subject) {
        var now = System.nanoTime();
        var bucket = buckets.compute(
                subject, (_, old) -> (old == null ? new Bucket(LIMIT.rate(), now) : old).take(LIMIT.rate(), now));
        return Mono.just(
                new Response(bucket.left() >= 0, Map.of("X-RateLimit-Remaining", Long.toString((long) bucket.left()))));
    }

    @Override
    public Map<String, Limit> getConfig() {
        return Map.of();
    }

    @Override
    public Class<Limit> getConfigClass() {
        return Limit.class;
    }

    @Override
    public Limit newConfig() {
        return LIMIT;
    }
}
