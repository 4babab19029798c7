package cn.hengjian.assessment.goal.rules;

/** Where a version of goals stands. */
public enum GoalState {
    DRAFT,
    SUBMITTED,
    APPROVED,
    /** The accountable head has signed. */
    HEAD_SIGNED,
    /** The organisation department has signed, too: these are the goals (SM-10, GOALS_SIGNED). */
    SIGNED,
    /** A later version is signed. */
    SUPERSEDED,
    /** A change that was given up. */
    WITHDRAWN
}
