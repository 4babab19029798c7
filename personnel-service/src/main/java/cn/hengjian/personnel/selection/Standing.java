package cn.hengjian.personnel.selection;

/** How a candidate stands. */
public enum Standing {
    REGISTERED,
    /** Taken back by the candidate. */
    WITHDRAWN,
    /** Eligible, and in still. */
    ADMITTED,
    /** Not eligible. */
    REJECTED
}
