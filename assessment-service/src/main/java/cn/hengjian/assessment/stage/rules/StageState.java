package cn.hengjian.assessment.stage.rules;

/** Where a stage appraisal stands (SM-10). */
public enum StageState {
    OPEN,
    /** The person has reported, or has let the time pass. */
    SELF_REPORT,
    SUPERVISOR_GRADE,
    /** The person has been told. */
    FEEDBACK,
    LOCKED
}
