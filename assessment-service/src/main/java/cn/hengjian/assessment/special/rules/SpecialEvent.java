package cn.hengjian.assessment.special.rules;

/** What can happen to a special appraisal (SM-10). */
public enum SpecialEvent {
    OPEN,
    /** The person is heard. */
    STATE,
    CITE,
    EVALUATE,
    /** The committee wants more evidence. */
    RETURN,
    DECIDE,
    FEED_BACK,
    LINK,
    CANCEL,
    /** A deadline has passed. */
    OVERDUE
}
