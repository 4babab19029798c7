package cn.hengjian.personnel.study.rules;

/** What happens to a study record. */
public enum StudyEvent {
    CONFIRM,
    REJECT,
    WITHDRAW,
    CANCEL
}
