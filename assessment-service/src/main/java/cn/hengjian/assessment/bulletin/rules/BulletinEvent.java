package cn.hengjian.assessment.bulletin.rules;

/** What can happen to a bulletin. */
public enum BulletinEvent {
    EDIT,
    /** Somebody else looks whether the text names or betrays a person. */
    CHECK,
    RETURN,
    APPROVE,
    ISSUE
}
