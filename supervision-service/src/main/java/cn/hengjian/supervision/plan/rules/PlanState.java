package cn.hengjian.supervision.plan.rules;

/** Where a plan stands (SM-11). */
public enum PlanState {
    PROPOSED,
    APPROVED,
    REJECTED,
    RUNNING,
    CONCLUDED
}
