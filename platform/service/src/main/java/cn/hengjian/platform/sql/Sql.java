package cn.hengjian.platform.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement put together from constant fragments, each with the arguments of its {@code ?} signs.
 * Text from outside goes into arguments only, never into a fragment.
 */
public final class Sql {

    private final StringBuilder text = new StringBuilder();
    private final List<@Nullable Object> arguments = new ArrayList<>();

    private Sql() {}

    public static Sql of(String fragment, @Nullable Object... arguments) {
        return new Sql().add(fragment, arguments);
    }

    /** Appends a fragment. */
    public Sql add(String fragment, @Nullable Object... more) {
        if (!text.isEmpty()) {
            text.append(' ');
        }
        text.append(fragment);
        for (var argument : more) {
            arguments.add(argument);
        }
        return this;
    }

    /** Appends another statement or condition with its arguments. */
    public Sql add(Sql other) {
        add(other.text());
        arguments.addAll(other.arguments);
        return this;
    }

    /** Appends {@code AND (fragment)}; the statement must already have its WHERE. */
    public Sql and(String fragment, @Nullable Object... more) {
        return add("AND (" + fragment + ")", more);
    }

    /** Appends {@code AND (fragment)} with the argument, unless that is absent. */
    public Sql andIfPresent(String fragment, @Nullable Object argument) {
        return argument == null ? this : and(fragment, argument);
    }

    /** Appends {@code AND (condition)}. */
    public Sql and(Sql condition) {
        return add("AND (").add(condition).add(")");
    }

    String text() {
        return text.toString();
    }

    List<@Nullable Object> arguments() {
        return arguments;
    }
}
