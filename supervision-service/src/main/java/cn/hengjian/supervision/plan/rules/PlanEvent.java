package cn.hengjian.supervision.plan.rules;

/** What can happen to a plan (SM-11). A change leaves it proposed. */
public enum PlanEvent {
    CHANGE,
    APPROVE,
    REJECT,
    START,
    CONCLUDE,
    CANCEL
}
