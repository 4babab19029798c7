package cn.hengjian.gateway.problems;

import cn.hengjian.platform.problem.ProblemType;
import cn.hengjian.platform.problem.Text;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A refusal before it is told to anybody.
 *
 * @param type the kind
 * @param detail this occurrence, in both languages
 * @param headers what the answer's header says beside the problem
 */
public record Refusal(ProblemType type, Text detail, Map<String, String> headers) {

    public Refusal(ProblemType type, Text detail) {
        this(type, detail, Map.of());
    }

    /** The same refusal with one more header field. */
    public Refusal with(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Refusal(type, detail, Map.copyOf(more));
    }

    /** The same refusal that asks to wait; part of a second counts as a whole one. */
    public Refusal retryAfter(Duration wait) {
        var seconds = wait.plus(Duration.ofSeconds(1).minusNanos(1)).toSeconds();
        return with("Retry-After", Long.toString(Math.max(1, seconds)));
    }
}
