package cn.hengjian.supervision.visit.rules;

/** What can happen to a visit (SM-11). Merging and activities leave the state as it is. */
public enum VisitEvent {
    MERGE,
    START,
    RECORD_ACTIVITY,
    COMPLETE,
    REPORT,
    CANCEL
}
