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
    /** There were too few. */
    FAILED,
    /** Opened in error; what it did was undone. */
    CANCELLED
}
