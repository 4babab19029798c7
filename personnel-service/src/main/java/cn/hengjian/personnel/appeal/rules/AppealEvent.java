package cn.hengjian.personnel.appeal.rules;

/** What happens to an appeal (SM-13). */
public enum AppealEvent {
    /** The cadre appeals against the review. */
    APPEAL,
    ACCEPT,
    ASK_CORRECTION,
    /** The cadre completes the file. */
    CORRECT,
    DECLINE,
    FORM_PANEL,
    HEAR,
    /** More time to decide; the state stays. */
    EXTEND,
    UPHOLD,
    AMEND,
    REVOKE,
    /** The body that decided reviews it anew. */
    REMAND,
    /** The cadre appeals further. */
    REAPPEAL,
    /** The time for the cadre's next step passed; the system itself does this. */
    LAPSE,
    CANCEL
}
