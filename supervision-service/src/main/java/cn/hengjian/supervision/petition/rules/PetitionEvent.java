package cn.hengjian.supervision.petition.rules;

/** What can happen to a claim (SM-12). */
public enum PetitionEvent {
    TRANSFER,
    OBJECT,
    ACCEPT,
    DECLINE,
    START,
    EXTEND,
    REPLY,
    REQUEST_REVIEW,
    UPHOLD,
    AMEND,
    REVOKE,
    REQUEST_RE_REVIEW,
    /** The time in which the sender could ask for more has passed. */
    LAPSE,
    WITHDRAW,
    CANCEL
}
