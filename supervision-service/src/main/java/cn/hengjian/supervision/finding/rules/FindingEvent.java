package cn.hengjian.supervision.finding.rules;

/** What can happen to a finding (SM-11). The statement is recorded without changing the state. */
public enum FindingEvent {
    RECORD_STATEMENT,
    CONFIRM,
    REJECT,
    ISSUE_ORDER,
    CLOSE
}
