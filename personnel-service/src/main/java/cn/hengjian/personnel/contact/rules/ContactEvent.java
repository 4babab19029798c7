package cn.hengjian.personnel.contact.rules;

/** What happens to a link. */
public enum ContactEvent {
    ACCEPT,
    VISIT,
    SOLVE,
    RATE,
    HAND_OVER,
    END,
    REPLACE,
    /** The replacement was cancelled. */
    REOPEN,
    WAIVE,
    CANCEL
}
