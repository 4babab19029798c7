package cn.hengjian.personnel.waiting.rules;

/** How far a time of waiting is (SM-3). */
public enum WaitingState {
    /** Proposed on a ground that has a lawful form; the cadre is told and heard. */
    PROPOSED,
    HEARD,
    DECIDED,
    /** Off post until the end; no appointment meanwhile. */
    WAITING,
    /** It ends before its time; what becomes of the cadre is to be said. */
    EARLY_END,
    /** The end is near; what becomes of the cadre is to be said. */
    EXPIRY_REVIEW,
    /** Back in a post. */
    REINSTATED,
    /** In another post of no higher level. */
    TRANSFERRED,
    /** A demotion (SM-4) is to be looked into. */
    DEMOTED,
    /** Free to compete for a post (SM-7). */
    COMPETING,
    /** Dismissed on a ground of CSL-88. */
    EXIT,
    /** A review or an appeal undid it. */
    REVOKED,
    /** Opened in error; what it did was undone. */
    CANCELLED
}
