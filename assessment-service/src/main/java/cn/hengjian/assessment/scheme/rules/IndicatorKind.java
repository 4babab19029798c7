package cn.hengjian.assessment.scheme.rules;

/** How an indicator gets its score (M21). */
public enum IndicatorKind {
    /** Measured against a target. */
    QUANT,
    /** Asked in a democratic review. */
    QUAL
}
