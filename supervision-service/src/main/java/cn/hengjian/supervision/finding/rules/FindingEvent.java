package cn.hengjian.supervision.finding.rules;

/** What can happen to a finding (SM-11). The statement is recorded without changing the state. */
public enum FindingEvent {
    RECORD_STATEMENT,
    CONFIRM,
    REJECT,
    SERVE,
    OBJECT,
    UPHOLD,
    /** The conclusion stands, and so does the order that was issued on it meanwhile. */
    UPHOLD_WITH_ORDER,
    OVERTURN,
    TRANSFER,
    ACKNOWLEDGE,
    ISSUE_ORDER,
    CLOSE,
    CANCEL
}
