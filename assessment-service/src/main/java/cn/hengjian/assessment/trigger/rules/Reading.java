package cn.hengjian.assessment.trigger.rules;

/** How the text of M13 is read, which taken literally would admonish the popular. */
public enum Reading {
    /** Competent share below the line, or incompetent share above the line. */
    R1,
    /** Basic and incompetent together above the line, or incompetent above its line. */
    R2,
    /** As R1, of ballots that say satisfied (counted as competent) or dissatisfied (counted as incompetent). */
    R3
}
