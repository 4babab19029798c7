package cn.hengjian.assessment.score.rules;

import static cn.hengjian.assessment.score.rules.Arithmetic.divide;
import static cn.hengjian.assessment.score.rules.Arithmetic.plain;
import static cn.hengjian.assessment.score.rules.Arithmetic.times;

import cn.hengjian.assessment.score.rules.Formula.FaultKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One reckoning of a formula. It stops at the first fault, which it keeps. */
final class Evaluation {

    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(30);

    private final BigDecimal actual;
    private final @Nullable List<Formula.Step> steps;
    private Formula.@Nullable Fault fault;

    /**
     * Reckons for one actual value.
     *
     * @param steps takes every step; null if nobody asks
     */
    Evaluation(BigDecimal actual, @Nullable List<Formula.Step> steps) {
        this.actual = actual;
        this.steps = steps;
    }

    Formula.Outcome outcome(Expression root) {
        var value = value(root);
        return value == null ? Objects.requireNonNull(fault) : new Formula.Value(value);
    }

    private @Nullable BigDecimal value(Expression expression) {
        return switch (expression) {
            case Expression.Constant constant -> constant.value();
            case Expression.Actual _ -> actual;
            case Expression.Negation negation -> {
                var value = value(negation.of());
                yield value == null ? null : value.negate();
            }
            case Expression.Operation operation -> operation(operation);
            case Expression.Choice choice -> choice(choice);
            case Expression.Extreme extreme -> extreme(extreme.greatest(), extreme.parts());
            case Expression.Clamp clamp -> clamp(value(clamp.of()), value(clamp.low()), value(clamp.high()));
            case Expression.Round round -> round(value(round.of()), round.places());
        };
    }

    private @Nullable BigDecimal operation(Expression.Operation operation) {
        var left = value(operation.left());
        var right = left == null ? null : value(operation.right());
        if (left == null || right == null) {
            return null;
        }
        var result = switch (operation.operator()) {
            case PLUS -> left.add(right);
            case MINUS -> left.subtract(right);
            case TIMES -> times(left, right);
            case DIVIDED_BY -> right.signum() == 0 ? null : divide(left, right);
        };
        if (result == null) {
            return fault(FaultKind.DIVISION_BY_ZERO, operation.column());
        }
        if (result.abs().compareTo(LIMIT) >= 0) {
            return fault(FaultKind.TOO_LARGE, operation.column());
        }
        return step(result, () -> shown(left) + " " + operation.operator().sign() + " " + shown(right));
    }

    private @Nullable BigDecimal choice(Expression.Choice choice) {
        var left = value(choice.left());
        var right = left == null ? null : value(choice.right());
        if (left == null || right == null) {
            return null;
        }
        boolean holds = choice.comparison().holds(left, right);
        if (steps != null) {
            steps.add(new Formula.Step(
                    shown(left) + " " + choice.comparison().sign() + " " + shown(right), Boolean.toString(holds)));
        }
        return value(holds ? choice.then() : choice.otherwise());
    }

    private @Nullable BigDecimal extreme(boolean greatest, List<Expression> parts) {
        var values = new BigDecimal[parts.size()];
        BigDecimal found = null;
        for (int i = 0; i < values.length; i++) {
            var value = value(parts.get(i));
            if (value == null) {
                return null;
            }
            values[i] = value;
            found = found == null ? value : greatest ? found.max(value) : found.min(value);
        }
        return step(
                Objects.requireNonNull(found),
                () -> (greatest ? "max(" : "min(")
                        + Stream.of(values).map(Arithmetic::plain).collect(Collectors.joining(", ")) + ")");
    }

    private @Nullable BigDecimal clamp(
            @Nullable BigDecimal value, @Nullable BigDecimal low, @Nullable BigDecimal high) {
        return value == null || low == null || high == null
                ? null
                : step(
                        value.max(low).min(high),
                        () -> "clamp(" + plain(value) + ", " + plain(low) + ", " + plain(high) + ")");
    }

    private @Nullable BigDecimal round(@Nullable BigDecimal value, int places) {
        return value == null
                ? null
                : step(
                        value.setScale(places, Arithmetic.ROUNDING),
                        () -> "round(" + plain(value) + ", " + places + ")");
    }

    private BigDecimal step(BigDecimal result, Supplier<String> arithmetic) {
        if (steps != null) {
            steps.add(new Formula.Step(arithmetic.get(), plain(result)));
        }
        return result;
    }

    private @Nullable BigDecimal fault(FaultKind kind, int column) {
        if (fault == null) {
            fault = new Formula.Fault(kind, column);
        }
        return null;
    }

    private static String shown(BigDecimal value) {
        return value.signum() < 0 ? "(" + plain(value) + ")" : plain(value);
    }
}
