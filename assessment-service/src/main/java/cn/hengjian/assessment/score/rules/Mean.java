package cn.hengjian.assessment.score.rules;

import java.math.BigDecimal;

/**
 * A mean over people: each counts once, however many voted on him. The sum is exact, so the order doesn't matter.
 *
 * @param sum of their scores
 */
public record Mean(BigDecimal sum, int people) {

    public static final Mean NONE = new Mean(BigDecimal.ZERO, 0);

    public static Mean of(BigDecimal score) {
        return new Mean(score, 1);
    }

    public Mean plus(Mean other) {
        return new Mean(sum.add(other.sum), people + other.people);
    }

    /** With all the places that the arithmetic keeps; there is one of the people at least. */
    public BigDecimal value() {
        return Arithmetic.divide(sum, BigDecimal.valueOf(people));
    }
}
