package cn.hengjian.supervision.visit.rules;

/** Where a visit stands (SM-11). */
public enum VisitState {
    ASSIGNED,
    STARTED,
    DONE,
    REPORTED,
    CANCELLED
}
