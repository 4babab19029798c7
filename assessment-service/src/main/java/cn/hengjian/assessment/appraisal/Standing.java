package cn.hengjian.assessment.appraisal;

import cn.hengjian.assessment.ballot.rules.Grade;
import cn.hengjian.assessment.score.rules.Arithmetic;
import cn.hengjian.assessment.score.rules.Score;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of a person's score matters to his place.
 *
 * @param units the score in units of the last decimal place that the arithmetic keeps, or {@link #NOT_SCORED}
 * @param struck null if no veto struck
 */
record Standing(
        UUID appraisal, String group, long units, @Nullable Struck struck) {

    static final long NOT_SCORED = Long.MIN_VALUE;

    /** The best grade that vetoes leave somebody, and their codes; few people have one. */
    record Struck(Grade ceiling, List<String> codes) {

        /** The codes as the database reads an array. */
        String array() {
            return "{" + String.join(",", codes) + "}";
        }
    }

    static Standing of(UUID appraisal, String group, Score score, @Nullable Struck struck) {
        return new Standing(
                appraisal,
                group,
                switch (score) {
                    case Score.NotScored _ -> NOT_SCORED;
                    case Score.Scored scored ->
                        scored.total()
                                .setScale(Arithmetic.SCALE, Arithmetic.ROUNDING)
                                .unscaledValue()
                                .longValueExact();
                },
                struck);
    }

    /** Null if there is none. */
    @Nullable
    BigDecimal score() {
        return units == NOT_SCORED ? null : BigDecimal.valueOf(units, Arithmetic.SCALE);
    }
}
