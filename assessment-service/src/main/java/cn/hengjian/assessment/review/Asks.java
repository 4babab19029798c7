package cn.hengjian.assessment.review;

/** What a review asks about each subject. */
enum Asks {
    /** One grade over all, as the 60/30 rule takes it. */
    OVERALL,
    /** That, and each question that an indicator of the subject's scheme is bound to. */
    OVERALL_AND_QUESTIONS
}
