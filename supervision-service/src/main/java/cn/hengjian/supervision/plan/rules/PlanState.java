package cn.hengjian.supervision.plan.rules;

/** Where a plan stands (SM-11). */
public enum PlanState {
    PROPOSED,
    APPROVED,
    REJECTED,
    RUNNING,
    CONCLUDED,
    /** It should never have been; the organisation department approved that it ends here. */
    CANCELLED
}
