package cn.hengjian.assessment.tenure.rules;

/** What can happen to the appraisal of a term (SM-10). */
public enum TermEvent {
    /** Annual appraisals that have been filed are added. */
    ADD_ANNUALS,
    /** The person left the post before the term was over. */
    END_EARLY,
    REPORT,
    /** It goes on without a report that did not come in time. */
    WAIVE_REPORT,
    EVALUATE,
    CLOSE
}
