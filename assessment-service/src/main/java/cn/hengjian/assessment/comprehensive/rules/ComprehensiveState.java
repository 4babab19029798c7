package cn.hengjian.assessment.comprehensive.rules;

/** Where a comprehensive appraisal stands (M22). */
public enum ComprehensiveState {
    OPENED,
    /** What stands is drawn together, and what is missing is named. */
    MATERIAL,
    EVALUATED,
    /** The committee has decided. */
    DECIDED,
    /** The person has been told, and may answer. */
    FED_BACK,
    CLOSED,
    /** It was opened in error. */
    CANCELLED
}
