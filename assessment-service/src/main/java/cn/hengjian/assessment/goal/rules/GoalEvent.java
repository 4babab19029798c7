package cn.hengjian.assessment.goal.rules;

/** What can happen to a version of goals (M20). */
public enum GoalEvent {
    AMEND,
    SUBMIT,
    APPROVE,
    /** Back to the draft, with what has to change. */
    RETURN,
    SIGN_AS_HEAD,
    SIGN,
    WITHDRAW,
    SUPERSEDE
}
