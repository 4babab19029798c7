package cn.hengjian.assessment.stage.rules;

/** What can happen to a stage appraisal (SM-10). */
public enum StageEvent {
    REPORT,
    /** It goes on without a report that did not come in time. */
    WAIVE_REPORT,
    /** Evidence is cited. */
    CITE,
    GRADE,
    TELL,
    /** The person says what he or she thinks of the grade. */
    STATE,
    LOCK
}
