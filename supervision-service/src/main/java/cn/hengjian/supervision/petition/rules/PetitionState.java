package cn.hengjian.supervision.petition.rules;

/** Where a claim stands (SM-12). */
public enum PetitionState {
    CLASSIFIED,
    TRANSFERRED,
    /** The unit that it was passed on to says that it is not its business. */
    RETURNED,
    ACCEPTED,
    NOT_ACCEPTED,
    HANDLING,
    REPLIED,
    REVIEW_REQUESTED,
    REVIEWED,
    RE_REVIEW_REQUESTED,
    /** The answer stands: it was re-reviewed, or nobody asked for more in time. */
    FINAL,
    WITHDRAWN,
    /** It should never have been; the organisation department approved that it ends here. */
    CANCELLED
}
