package cn.hengjian.assessment.tenure.rules;

/** Where the appraisal of a term stands (SM-10). */
public enum TermState {
    GOALS_SIGNED,
    /** It refers to at least one annual appraisal. */
    ANNUAL,
    /** The person has reported, or has let the time pass. */
    TERM_REPORT,
    EVALUATED,
    /** The committee has decided, and the person has been told. */
    CLOSED
}
