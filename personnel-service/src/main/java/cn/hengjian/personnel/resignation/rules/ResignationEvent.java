package cn.hengjian.personnel.resignation.rules;

/** What happens to a resignation (SM-5). */
public enum ResignationEvent {
    VERIFY,

    /** A ground for refusal (CSL-86) is examined; the state stays. */
    EXAMINE,
    REVIEW,

    /** Somebody finds that it is hard to discipline the cadre (M14); the state stays. */
    FIND,
    SERVE_NOTICE,

    /** The cadre states the case; the state stays. */
    STATE,
    ANSWER,

    /** The discipline body answers; the state stays. */
    CLEAR,
    HEAR,
    DECIDE,
    REFUSE,
    SERVE_DECISION,
    TALK,
    APPLY,

    /** The cadre appeals against an order to resign. */
    APPEAL,
    REVOKE,
    UPHOLD,

    /** The cadre's time passed, and nothing came. */
    LAPSE,
    HAND_OVER,
    COMPLETE_FORMALITIES,
    CLOSE,

    /** A review or an appeal (SM-13) undid it; it happens with that decision. */
    UNDO,
    CANCEL
}
