package cn.hengjian.assessment.score.rules;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What scoring makes of a person. */
public sealed interface Score {

    /**
     * A score with each step that led to it.
     *
     * @param lines one an indicator, in the scheme's order
     * @param presentWeight the weights of the indicators that counted, before redistribution; 100 if nothing is missing
     */
    record Scored(List<Line> lines, @Nullable BallotScore ballots, BigDecimal presentWeight, BigDecimal total)
            implements Score {}

    /** Nothing to score from, which is not a score of zero. */
    record NotScored(Reason reason) implements Score {}

    /** Why there is no score. */
    enum Reason {
        NO_COMPONENT
    }

    /** One indicator's part. */
    sealed interface Line {

        /**
         * It counted.
         *
         * @param actual of a quantitative indicator
         * @param ratio clamped
         * @param weight with what missing indicators left to it
         * @param points weight times ratio
         */
        record Counted(@Nullable BigDecimal actual, BigDecimal ratio, BigDecimal weight, BigDecimal points)
                implements Line {}

        /** There was nothing to count; its weight went to the others, in proportion to theirs. */
        record Missing() implements Line {}
    }
}
