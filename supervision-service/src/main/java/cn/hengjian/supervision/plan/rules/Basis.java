package cn.hengjian.supervision.plan.rules;

/** What is counted of either side of a pair (M30). */
public enum Basis {
    ACTIONS,
    HOURS
}
