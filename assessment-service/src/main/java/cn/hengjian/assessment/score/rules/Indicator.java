package cn.hengjian.assessment.score.rules;

import java.math.BigDecimal;

/** What a scheme measures, as far as arithmetic is concerned. */
public sealed interface Indicator {

    BigDecimal weight();

    /** Measured against a target: reaching it exactly gives the whole weight. */
    record Quantitative(BigDecimal weight, BigDecimal target, Direction direction) implements Indicator {}

    /** Takes its score from the certified ballot. */
    record Qualitative(BigDecimal weight) implements Indicator {}
}
