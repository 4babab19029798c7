package cn.hengjian.personnel.lastplace.rules;

/** What happens to the case of a last place (SM-2). */
public enum LastPlaceEvent {
    VERIFY,
    /** What was found is written down, with reasons; the state stays. */
    CHECK,
    EXCUSE,
    HELP,
    PROPOSE,
    SERVE_NOTICE,
    /** The cadre states the case; the state stays. */
    STATE,
    ANSWER,
    /** SM-2 does not ask the discipline body: no state lists it. */
    CLEAR,
    HEAR,
    DECIDE,
    SERVE_DECISION,
    SUSPEND,
    /** A removal is proposed during the suspension; it is noticed, heard and decided on anew. */
    PROPOSE_REMOVAL,
    REMOVE,
    REINSTATE,
    HAND_OVER,
    /** A review or an appeal (SM-13) undid it; it happens with that decision. */
    UNDO,
    CANCEL
}
