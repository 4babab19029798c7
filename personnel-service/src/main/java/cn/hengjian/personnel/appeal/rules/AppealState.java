package cn.hengjian.personnel.appeal.rules;

/** How far a review and appeal is (SM-13). */
public enum AppealState {
    /** The body that decided is asked to review it. */
    REVIEW_FILED,
    /** The review is decided; the cadre may appeal. */
    REVIEW_DECIDED,
    APPEAL_FILED,
    /** The cadre is asked to complete the file. */
    CORRECT_FILE,
    ACCEPTED,
    NOT_ACCEPTED,
    /** Who decides is named. */
    PANEL,
    /** The cadre was heard. */
    HEARD,
    /** The appeal is decided; the cadre may appeal further, to the authority above the county. */
    DECIDED,
    REAPPEALED,
    FINAL,
    /** Filed in error, or what it is against was undone meanwhile. */
    CANCELLED
}
