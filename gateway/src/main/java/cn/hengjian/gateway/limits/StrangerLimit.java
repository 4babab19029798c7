package cn.hengjian.gateway.limits;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A limit for strangers on some paths. */
record StrangerLimit(Pattern paths, Limiter limiter) {

    static StrangerLimit of(List<String> patterns, Limiter limiter) {
        return new StrangerLimit(
                Pattern.compile(patterns.stream().map(StrangerLimit::expression).collect(Collectors.joining("|"))),
                limiter);
    }

    boolean covers(String path) {
        return paths.matcher(path).matches();
    }

    private static String expression(String pattern) {
        var rest = pattern.endsWith("/**");
        var segments = rest ? pattern.substring(0, pattern.length() - 3) : pattern;
        var expression = Pattern.compile("/")
                .splitAsStream(segments)
                .map(segment -> segment.equals("*") ? "[^/]+" : Pattern.quote(segment))
                .collect(Collectors.joining("/"));
        return rest ? expression + "(?:/.*)?" : expression;
    }
}
