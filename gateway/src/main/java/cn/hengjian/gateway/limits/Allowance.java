package cn.hengjian.gateway.limits;

import cn.hengjian.gateway.problems.Refusal;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.Text;
import io.vertx.core.MultiMap;
import java.time.Duration;

/**
 * What is left of a caller's limit after one request.
 *
 * @param granted whether this request may go on
 * @param policy the limit as {@code RateLimit-Policy} names it
 * @param remaining requests that may follow at once
 * @param retryAfter until the next request may come, zero if it may come now
 * @param reset until the bucket is full again
 */
public record Allowance(boolean granted, Policy policy, long remaining, Duration retryAfter, Duration reset) {

    /** A named limit: at most {@code burst} requests, refilled within {@code window} seconds. */
    public record Policy(String name, long burst, long window) {

        String header() {
            return "\"" + name + "\";q=" + burst + ";w=" + window;
        }
    }

    /** Tells a client how it stands (draft-ietf-httpapi-ratelimit-headers). */
    public void describe(MultiMap headers) {
        headers.set("RateLimit-Policy", policy.header());
        headers.set("RateLimit", "\"" + policy.name + "\";r=" + remaining + ";t=" + seconds(reset));
    }

    /** The refusal for a request that is not granted. */
    public Refusal refusal() {
        return new Refusal(
                        HttpProblem.TOO_MANY_REQUESTS,
                        new Text(
                                "请求过于频繁，请稍候再试。",
                                "You are sending requests faster than your limit allows; wait and retry."))
                .retryAfter(retryAfter);
    }

    /** Whole seconds, a part of one counting as one. */
    private static long seconds(Duration duration) {
        return duration.plusSeconds(1).minusNanos(1).toSeconds();
    }
}
