package cn.hengjian.personnel.study.rules;

/** Where a study record stands. */
public enum StudyState {
    /** The unit has not looked at it. */
    SUBMITTED,
    /** It counts. */
    CONFIRMED,
    REJECTED,
    /** Who entered it took it back. */
    WITHDRAWN,
    /** It should never have been confirmed. */
    CANCELLED
}
