package cn.hengjian.personnel.adjustment.rules;

/** What happens to an adjustment (SM-4). */
public enum AdjustmentEvent {
    VERIFY,
    DISMISS,
    ESTABLISH,
    PROPOSE,
    CONSULT,
    SERVE_NOTICE,
    /** The cadre states the case; the state stays. */
    STATE,
    ANSWER,
    /** The discipline body answers; the state stays. */
    CLEAR,
    HEAR,
    DECIDE,
    SERVE_DECISION,
    TALK,
    COMPLETE_FORMALITIES,
    TAKE_EFFECT,
    TRACK,
    RESTORE,
    /** A review or an appeal (SM-13) undid it; it happens with that decision. */
    UNDO,
    CANCEL
}
