package cn.hengjian.personnel.selection.rules;

/** How far a selection is (SM-7). */
public enum SelectionState {
    /** It is approved that the post is filled by competition. */
    POST_APPROVED,
    /** The notice is out. */
    PUBLISHED,
    /** Cadres register. */
    REGISTRATION,
    /** It is looked at who is eligible. */
    ELIGIBILITY,
    /** The written examination is held. */
    WRITTEN,
    /** A panel interviews. */
    INTERVIEW,
    /** The certified ballot of a democratic review is awaited. */
    DEMOCRATIC_REVIEW,
    /** The best are inspected. */
    INSPECTION,
    /** A body decided on one of them. */
    DECIDED,
    /** It is publicised whom it decided on. */
    PUBLICISED,
    /** Somebody objected, and it is looked into. */
    OBJECTION,
    /** The cadre was appointed. */
    APPOINTED,
    /** On probation. */
    PROBATION,
    CONFIRMED,
    /** The probation was not passed; the appointment was undone. */
    REVERTED,
    /** There were too few. */
    FAILED,
    /** Opened in error; what it did was undone. */
    CANCELLED
}
