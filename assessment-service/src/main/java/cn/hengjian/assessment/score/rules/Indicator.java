package cn.hengjian.assessment.score.rules;

import cn.hengjian.assessment.ballot.rules.Grade;
import java.math.BigDecimal;

/** What a scheme measures, as far as arithmetic is concerned. */
public sealed interface Indicator {

    BigDecimal weight();

    /** Measured from an actual value. */
    record Quantitative(BigDecimal weight, Measure measure) implements Indicator {

        /** Measured against a target: reaching it exactly gives the whole weight. */
        public Quantitative(BigDecimal weight, BigDecimal target, Direction direction) {
            this(weight, new Measure.Ratio(target, direction));
        }
    }

    /** Takes its score from the certified ballot. */
    record Qualitative(BigDecimal weight) implements Indicator {}

    /** Weighs nothing and changes no score: where its condition holds, it sets a ceiling on the grade (M21). */
    record Veto(Comparison when, BigDecimal threshold, Grade ceiling) implements Indicator {

        @Override
        public BigDecimal weight() {
            return BigDecimal.ZERO;
        }

        boolean strikes(BigDecimal actual) {
            return when.holds(actual, threshold);
        }
    }
}
