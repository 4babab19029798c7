package cn.hengjian.assessment.review;

/** Where a review stands (SM-9). */
public enum ReviewState {
    DRAFT,
    /** Who is reviewed is fixed. */
    ROSTER_LOCKED,
    OPEN,
    /** Totals come in; nobody reads them. */
    CLOSED,
    /** A first scrutineer has confirmed them. */
    COUNTED,
    /** A second one has, too: results may be read. */
    CERTIFIED,
    VOID
}
