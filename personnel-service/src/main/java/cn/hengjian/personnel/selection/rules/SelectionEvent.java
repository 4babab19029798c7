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
    FAIL,
    CANCEL
}
