package cn.hengjian.assessment.course.rules;

/** What becomes of objections. */
public enum ObjectionOutcome {
    /** The grade stands. */
    DISMISSED,
    /** Another grade is proposed, and goes its whole way. */
    UPHELD
}
