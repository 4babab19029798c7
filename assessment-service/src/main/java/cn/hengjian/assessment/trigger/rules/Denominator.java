package cn.hengjian.assessment.trigger.rules;

/** Of what the shares are. */
public enum Denominator {
    /** Marks that name exactly one grade for the person. */
    VALID_MARKS,
    /** Ballots returned, abstentions included. */
    RETURNED,
    /** Ballots issued. */
    ISSUED
}
