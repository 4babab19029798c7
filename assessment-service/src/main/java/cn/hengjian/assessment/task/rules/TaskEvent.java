package cn.hengjian.assessment.task.rules;

/** What can happen to a task (SM-10). */
public enum TaskEvent {
    ACKNOWLEDGE,
    /** The person kept silent until the time for objections was over. */
    DEEM_ACKNOWLEDGED,
    OBJECT,
    DISMISS_OBJECTION,
    /** The objection is upheld: the task is set anew, with another target or deadline. */
    SET_ANEW,
    START,
    GIVE_EVIDENCE,
    ASSESS,
    RANK
}
