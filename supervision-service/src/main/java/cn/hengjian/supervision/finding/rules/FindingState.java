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
    CLOSED,
    /** It should never have been; the organisation department approved that it ends here. */
    CANCELLED
}
