package cn.hengjian.platform.sql;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The order of a list: columns that together are unique and never null, all in one direction.
 *
 * @param expressions as the statement names them; the part after the last dot must be a column of its result
 */
public record Keyset(List<String> expressions, boolean descending) {

    public Keyset {
        expressions = List.copyOf(expressions);
    }

    public static Keyset ascending(String... expressions) {
        return new Keyset(List.of(expressions), false);
    }

    public static Keyset descending(String... expressions) {
        return new Keyset(List.of(expressions), true);
    }

    List<String> columns() {
        return expressions.stream()
                .map(expression -> expression.substring(expression.lastIndexOf('.') + 1))
                .toList();
    }

    String after() {
        return "(" + String.join(", ", expressions) + ")" + (descending ? " < " : " > ")
                + expressions.stream().map(_ -> "?").collect(Collectors.joining(", ", "(", ")"));
    }

    String order() {
        return expressions.stream()
                .map(expression -> descending ? expression + " DESC" : expression)
                .collect(Collectors.joining(", ", "ORDER BY ", ""));
    }
}
