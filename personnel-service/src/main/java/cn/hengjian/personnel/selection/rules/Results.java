package cn.hengjian.personnel.selection.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * Weighted results (M12), exactly: the written result by its weight and the mean of the panel's marks by its own. Ranked
 * without rounding, shown with two digits, half up. Who has the same result shares a place; nobody is put first by chance.
 */
public final class Results {

    private static final int DIGITS = 2;

    private Results() {}

    /** The weights; together they are one. */
    public record Weights(BigDecimal written, BigDecimal interview) {

        public Weights {
            if (written.signum() < 0
                    || interview.signum() < 0
                    || written.add(interview).compareTo(BigDecimal.ONE) != 0) {
                throw new IllegalArgumentException("weights are one together");
            }
        }
    }

    /**
     * What somebody reached.
     *
     * @param marks the panel's, one of each member
     */
    public record Scores(UUID candidate, BigDecimal written, List<BigDecimal> marks) {

        public Scores {
            marks = List.copyOf(marks);
            if (marks.isEmpty()) {
                throw new IllegalArgumentException("a panel has members");
            }
        }

        private BigDecimal sum() {
            return marks.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        private BigDecimal number() {
            return BigDecimal.valueOf(marks.size());
        }

        /** The total times the number of members, so that nothing is divided. */
        private BigDecimal multiplied(Weights weights) {
            return written.multiply(weights.written()).multiply(number()).add(sum().multiply(weights.interview()));
        }
    }

    /**
     * A result.
     *
     * @param mean of the panel's marks, rounded
     * @param total rounded
     * @param place one more than those who are better
     * @param tied somebody else has the very same total
     */
    public record Result(UUID candidate, BigDecimal mean, BigDecimal total, int place, boolean tied) {}

    /** The results, the best first; those who are tied in the order of their ids. */
    public static List<Result> rank(List<Scores> all, Weights weights) {
        return all.stream()
                .sorted(Comparator.<Scores>comparingInt(each -> place(each, all, weights))
                        .thenComparing(Scores::candidate))
                .map(each -> new Result(
                        each.candidate(),
                        each.sum().divide(each.number(), DIGITS, RoundingMode.HALF_UP),
                        each.multiplied(weights).divide(each.number(), DIGITS, RoundingMode.HALF_UP),
                        place(each, all, weights),
                        all.stream()
                                        .filter(other -> compare(each, other, weights) == 0)
                                        .count()
                                > 1))
                .toList();
    }

    private static int place(Scores one, List<Scores> all, Weights weights) {
        return 1
                + Math.toIntExact(all.stream()
                        .filter(other -> compare(one, other, weights) < 0)
                        .count());
    }

    /** By cross-multiplication: panels of any size compare exactly. */
    private static int compare(Scores one, Scores other, Weights weights) {
        return one.multiplied(weights)
                .multiply(other.number())
                .compareTo(other.multiplied(weights).multiply(one.number()));
    }
}
