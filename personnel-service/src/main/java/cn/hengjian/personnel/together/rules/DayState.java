package cn.hengjian.personnel.together.rules;

/** Where a day stands (SM-14). */
public enum DayState {
    DRAFT,
    /** The host has not said yet whether it was so. */
    SUBMITTED,
    /** The host confirmed it; it counts at once. */
    VERIFIED,
    /** The host says that it was not so. */
    DISPUTED,
    COUNTED,
    REJECTED,
    /** It should never have been entered. */
    CANCELLED
}
