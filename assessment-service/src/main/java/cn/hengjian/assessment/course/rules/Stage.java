package cn.hengjian.assessment.course.rules;

/** How far an appraisal has come (SM-8). */
public enum Stage {
    OPEN,
    /** The person has summed up the year, or has let the time pass. */
    SELF_SUMMARY,
    /** The rater has commented and proposed a grade. */
    REVIEWED,
    GRADE_PROPOSED,
    /** The quota has a place for it. */
    QUOTA_CHECK,
    /** The committee has decided. */
    COMMITTEE,
    /** Shown in public; excellent only. */
    PUBLICISED,
    /** Somebody objects. */
    OBJECTION,
    FINAL,
    SERVED,
    FILED
}
