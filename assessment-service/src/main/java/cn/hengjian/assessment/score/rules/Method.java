package cn.hengjian.assessment.score.rules;

/** How a quantitative indicator turns an actual value into points (M21). */
public enum Method {
    /** The actual against the target. */
    RATIO,
    /** What the step says that the actual has reached. */
    STEPS,
    /** Full points less some for each unit beyond an allowance. */
    DEDUCTION,
    /** No points: where the condition holds, no grade above the ceiling. */
    VETO,
    /** What a formula gives. */
    FORMULA
}
