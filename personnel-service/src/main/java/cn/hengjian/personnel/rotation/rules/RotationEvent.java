package cn.hengjian.personnel.rotation.rules;

/** What happens to a rotation (SM-6). */
public enum RotationEvent {
    EXEMPT,
    /** The exemption is over; the system lists the case again. */
    EXPIRE,
    /** The office takes it up again. */
    RELIST,
    PLAN,
    /** The plan is taken back. */
    WITHDRAW,
    CONSULT,
    /** The discipline body answers; the state stays. */
    CLEAR,
    DECIDE,
    /** The body does not agree. */
    REJECT,
    SERVE_DECISION,
    HAND_OVER,
    /** The cadre does not go. */
    REFUSE,
    REPORT_IN,
    CONCLUDE,
    /** The scan finds the cause gone; the system closes the case. */
    LAPSE,
    CANCEL
}
