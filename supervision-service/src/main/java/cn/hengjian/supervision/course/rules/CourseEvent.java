package cn.hengjian.supervision.course.rules;

/** What can happen to a unit's course. Only a passed gate changes the stage. */
public enum CourseEvent {
    /** The one accountable head is named or replaced. */
    NAME_HEAD,
    DRAFT,
    SIGN,
    RETURN,
    PASS,
    /** The last day of the gate passed; the system itself does this. */
    ESCALATE,
    CANCEL
}
