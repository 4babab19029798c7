package cn.hengjian.personnel.selection.rules;

/** What happens to a selection (SM-7). */
public enum SelectionEvent {
    PUBLISH,
    OPEN_REGISTRATION,
    /** A cadre registers; the state stays. */
    REGISTER,
    /** A cadre takes the registration back; the state stays. */
    WITHDRAW,
    CLOSE_REGISTRATION,
    /** A candidate is eligible; the state stays. */
    ADMIT,
    /** A candidate is not, for a reason; the state stays. */
    REJECT,
    /** A rejected candidate objects; the state stays. */
    OBJECT,
    /** The objection is answered; the state stays. */
    ANSWER,
    START_WRITTEN,
    /** The results are taken down, and may be corrected until the next step; the state stays. */
    RECORD_WRITTEN,
    /** A panel is named. */
    START_INTERVIEW,
    /** The marks of the panel are taken down; the state stays. */
    RECORD_INTERVIEW,
    /** It is named which reviews of assessment count. */
    START_REVIEW,
    /** It is named who is inspected, and by whom. */
    START_INSPECTION,
    /** An inspection is reported; the state stays. */
    REPORT_INSPECTION,
    DECIDE,
    PUBLICISE,
    /** Somebody objects during the publicity. */
    CHALLENGE,
    /** The objection was unfounded. */
    DISMISS,
    /** It was founded: another can be decided on. */
    SUSTAIN,
    APPOINT,
    START_PROBATION,
    CONFIRM,
    REVERT,
    /** The decision that the probation was not passed is served; the state stays. */
    SERVE_DECISION,
    /** That decision was revoked on an appeal (SM-13). */
    UNDO,
    FAIL,
    CANCEL
}
