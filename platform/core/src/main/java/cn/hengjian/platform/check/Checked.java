package cn.hengjian.platform.check;

import cn.hengjian.platform.problem.Text;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What came of reading a text: the value, or why it was refused. */
public sealed interface Checked<T> {

    /** The text was read. */
    record Valid<T>(T value) implements Checked<T> {}

    /**
     * The text was refused.
     *
     * @param code stable word for the kind of error, for programs
     * @param message what was wrong and what would be accepted; never repeats the refused text
     */
    record Refused<T>(String code, Text message) implements Checked<T> {}

    static <T> Checked<T> valid(T value) {
        return new Valid<>(value);
    }

    static <T> Checked<T> refused(String code, Text message) {
        return new Refused<>(code, message);
    }

    /** The value, or null if it was refused. */
    default @Nullable T orNull() {
        return switch (this) {
            case Valid<T>(var value) -> value;
            case Refused<T> _ -> null;
        };
    }

    /** The value made into something else; a refusal stays as it is. */
    default <R> Checked<R> map(Function<T, R> change) {
        return switch (this) {
            case Valid<T>(var value) -> new Valid<>(change.apply(value));
            case Refused<T>(var code, var message) -> new Refused<>(code, message);
        };
    }
}
