package cn.hengjian.personnel.together.rules;

/** What happens to a day. */
public enum DayEvent {
    SUBMIT,
    WITHDRAW,
    VERIFY,
    DISPUTE,
    COUNT,
    REJECT,
    CANCEL
}
