package cn.hengjian.personnel.waiting.rules;

/** What happens to a time of waiting (SM-3). */
public enum WaitingEvent {
    SERVE_NOTICE,
    /** The cadre states the case; the state stays. */
    STATE,
    ANSWER,
    /** The discipline body answers; the state stays. */
    CLEAR,
    HEAR,
    DECIDE,
    SERVE_DECISION,
    BEGIN,
    /** The review of a quarter; the state stays. */
    REVIEW,
    END_EARLY,
    /** The day has come on which the review of the end opens. */
    OPEN_REVIEW,
    REINSTATE,
    TRANSFER,
    DEMOTE,
    COMPETE,
    /** A dismissal is proposed; it is noticed, heard and decided on anew. */
    PROPOSE_EXIT,
    EXIT,
    /** A review or an appeal (SM-13) undid it; it happens with that decision. */
    UNDO,
    CANCEL
}
