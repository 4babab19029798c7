package cn.hengjian.assessment.special.rules;

/** Where a special appraisal stands (SM-10). */
public enum SpecialState {
    /** A major matter is reported. */
    EVENT,
    OPENED,
    /** Evidence is cited. */
    EVIDENCE,
    EVALUATED,
    /** The committee has decided. */
    DECIDED,
    /** The person has been told; it is closed. */
    FED_BACK,
    /** The annual appraisal of the year refers to it. */
    LINKED,
    /** It was opened in error. */
    CANCELLED
}
