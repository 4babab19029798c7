package cn.hengjian.assessment.comprehensive.rules;

/** What can happen to a comprehensive appraisal (M22). */
public enum ComprehensiveEvent {
    /** Draw together what stands, or draw it together again. */
    DRAW,
    CITE,
    EVALUATE,
    /** The committee wants other material or reasons. */
    RETURN,
    DECIDE,
    FEED_BACK,
    /** The person says whether he or she agrees. */
    ANSWER,
    CLOSE,
    CANCEL
}
