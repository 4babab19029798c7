package cn.hengjian.personnel.selection;

/** How a candidate stands. */
public enum Standing {
    REGISTERED,
    /** Taken back by the candidate. */
    WITHDRAWN,
    /** Eligible, and in still. */
    ADMITTED,
    /** Not eligible. */
    REJECTED,
    /** Did not come to the examination or the interview. */
    ABSENT,
    /** Inspected. */
    INSPECTED,
    /** The body decided on him or her. */
    CHOSEN,
    /** An objection during the publicity was founded. */
    DROPPED
}
