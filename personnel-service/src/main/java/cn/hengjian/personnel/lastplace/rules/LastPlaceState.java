package cn.hengjian.personnel.lastplace.rules;

/** How far the case of a last place is (SM-2). */
public enum LastPlaceState {
    /** Suggested or opened; nobody has looked at it yet. */
    BOTTOM_FLAGGED,
    /** Two persons or more check the facts: fault, loss, external cause. */
    FACT_CHECK,
    /** Nothing follows: by the check, or by the decision. */
    EXCUSED,
    /** The cadre gets help by a plan, and an admonishment talk if deserved. */
    IMPROVE,
    /** All three predicates hold, and a measure is proposed; the cadre is told and heard. */
    PROPOSED,
    HEARD,
    DECIDED,
    /** Off duty for the time of an inspection; a removal may be proposed, heard and decided on. */
    SUSPENDED,
    /** Back on duty after a suspension. */
    REINSTATED,
    /** Removed from the post, not from service. */
    REMOVED,
    /** A time of waiting (SM-3) is proposed instead. */
    HANDED_OVER,
    /** A review or an appeal undid it. */
    REVOKED,
    /** Opened in error; what it did was undone. */
    CANCELLED
}
