package cn.hengjian.supervision.finding.rules;

/** Where a finding stands (SM-11). */
public enum FindingState {
    RAISED,
    CONFIRMED,
    REJECTED,
    CONCLUSION_SERVED,
    UNDER_REVIEW,
    ORDER_ISSUED,
    TRANSFERRED,
    CLOSED
}
