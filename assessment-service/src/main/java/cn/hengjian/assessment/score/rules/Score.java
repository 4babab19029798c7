package cn.hengjian.assessment.score.rules;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What scoring makes of a person. */
public sealed interface Score {

    /** One an indicator, in the scheme's order; empty if there is nothing to tell of any. */
    List<Line> lines();

    /** The best grade that vetoes leave; null if none struck. */
    @Nullable
    Ceiling ceiling();

    /**
     * A score with each step that led to it.
     *
     * @param presentWeight the weights of the indicators that counted, before redistribution; 100 if nothing is missing
     */
    record Scored(
            List<Line> lines,
            @Nullable BallotScore ballots,
            BigDecimal presentWeight,
            BigDecimal total,
            @Nullable Ceiling ceiling)
            implements Score {}

    /** Nothing to score from, which is not a score of zero. */
    record NotScored(
            Reason reason, List<Line> lines, @Nullable Ceiling ceiling) implements Score {

        public NotScored(Reason reason) {
            this(reason, List.of(), null);
        }
    }

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

        /** Its formula has no value for this actual; it is missing like one without data. */
        record Uncomputed(BigDecimal actual, Formula.FaultKind fault) implements Line {}

        /** A veto was looked at; it never counts. */
        record Examined(BigDecimal actual, boolean struck) implements Line {}
    }
}
