package cn.hengjian.supervision.terms;

/** What a deadline is for. */
public enum Purpose {
    /** The unit states its case on a finding. */
    STATEMENT,
    /** The unit objects to a served conclusion. */
    FINDING_OBJECTION,
    /** The objection is decided. */
    FINDING_REVIEW,
    /** The unit puts right what it was ordered to. */
    RECTIFICATION,
    EXTENSION,
    RETURN,
    EFFECT_CHECK,
    /** What came in is passed on to whom it concerns. */
    TRANSFER,
    /** The sender is told what becomes of it. */
    INFORMING,
    /** Who got it says that it is not his. */
    TRANSFER_OBJECTION,
    /** A claim is handled. */
    HANDLING,
    HANDLING_EXTENSION,
    /** The sender asks for a review of a reply. */
    REVIEW_REQUEST,
    REVIEW,
    /** The sender asks for a re-review. */
    RE_REVIEW_REQUEST,
    RE_REVIEW,
    /** Discipline decides whether it takes an accusation up. */
    ACCEPTANCE,
    /** An opinion is answered. */
    ANSWER,
    /** A stage of a campaign ends. */
    CAMPAIGN_STAGE
}
