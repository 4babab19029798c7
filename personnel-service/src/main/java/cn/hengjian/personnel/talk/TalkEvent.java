package cn.hengjian.personnel.talk;

/** What people may do with a talk. */
public enum TalkEvent {
    BEGIN_SCREENING,
    DECIDE_NO_ACTION
}
