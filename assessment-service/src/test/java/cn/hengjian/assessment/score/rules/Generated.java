package cn.hengjian.assessment.score.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import java.util.function.UnaryOperator;

/** A random formula, as text and as plain functions of BigDecimal; null is no value. */
record Generated(String text, UnaryOperator<BigDecimal> function) {

    private static final BigDecimal LIMIT = new BigDecimal("1e30");

    static Generated of(long seed) {
        return of(new Random(seed), 5);
    }

    BigDecimal reckon(BigDecimal actual) {
        return function.apply(actual);
    }

    private static Generated of(Random random, int depth) {
        int kind = depth == 0 ? random.nextInt(2) : random.nextInt(12);
        return switch (kind) {
            case 0 -> new Generated("actual", actual -> actual);
            case 1 -> {
                var number = BigDecimal.valueOf(random.nextInt(2_000), random.nextInt(4));
                yield new Generated(number.toPlainString(), _ -> number);
            }
            case 2 -> {
                var part = of(random, depth - 1);
                yield new Generated("-(" + part.text + ")", actual -> {
                    var value = part.reckon(actual);
                    return value == null ? null : value.negate();
                });
            }
            case 3 -> binary("+", random, depth, BigDecimal::add);
            case 4 -> binary("-", random, depth, BigDecimal::subtract);
            case 5, 6 ->
                binary("*", random, depth, (left, right) -> left.multiply(right).setScale(12, RoundingMode.HALF_UP));
            case 7, 8 ->
                binary(
                        "/",
                        random,
                        depth,
                        (left, right) -> right.signum() == 0 ? null : left.divide(right, 12, RoundingMode.HALF_UP));
            case 9 -> {
                var part = of(random, depth - 1);
                int places = random.nextInt(6);
                yield new Generated("round(" + part.text + ", " + places + ")", actual -> {
                    var value = part.reckon(actual);
                    return value == null ? null : value.setScale(places, RoundingMode.HALF_UP);
                });
            }
            case 10 -> {
                var left = of(random, depth - 1);
                var right = of(random, depth - 1);
                boolean greatest = random.nextBoolean();
                yield new Generated((greatest ? "max(" : "min(") + left.text + ", " + right.text + ")", actual -> {
                    var one = left.reckon(actual);
                    var other = one == null ? null : right.reckon(actual);
                    return other == null ? null : greatest ? one.max(other) : one.min(other);
                });
            }
            default -> {
                var left = of(random, depth - 1);
                var right = of(random, depth - 1);
                var then = of(random, depth - 1);
                var otherwise = of(random, depth - 1);
                yield new Generated(
                        "if(" + left.text + " < " + right.text + ", " + then.text + ", " + otherwise.text + ")",
                        actual -> {
                            var one = left.reckon(actual);
                            var other = one == null ? null : right.reckon(actual);
                            if (other == null) {
                                return null;
                            }
                            return (one.compareTo(other) < 0 ? then : otherwise).reckon(actual);
                        });
            }
        };
    }

    /** An operation without a value is null. */
    private interface Operation {
        BigDecimal apply(BigDecimal left, BigDecimal right);
    }

    private static Generated binary(String sign, Random random, int depth, Operation operation) {
        var left = of(random, depth - 1);
        var right = of(random, depth - 1);
        return new Generated("(" + left.text + ") " + sign + " (" + right.text + ")", actual -> {
            var one = left.reckon(actual);
            var other = one == null ? null : right.reckon(actual);
            var result = other == null ? null : operation.apply(one, other);
            return result == null || result.abs().compareTo(LIMIT) >= 0 ? null : result;
        });
    }
}
