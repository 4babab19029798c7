package cn.hengjian.personnel.contact.rules;

/** Where a link stands (SM-15). */
public enum ContactState {
    /** The leader has not taken it up. */
    ASSIGNED,
    ACTIVE,
    /** A successor is named and has not taken it over; until then the leader before holds it. */
    HANDED_OVER,
    /** The target is one no more, and a replacement is due. */
    ENDED,
    /** Another target took its place. */
    REPLACED,
    /** It ended, and no replacement is asked for. */
    WAIVED,
    /** It should never have been assigned. */
    CANCELLED
}
