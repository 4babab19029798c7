package cn.hengjian.personnel.appeal;

/** What is written in an appeal. */
public enum PaperKind {
    REVIEW,
    APPEAL,
    CORRECTION,
    /** What was heard. */
    HEARING,
    REAPPEAL
}
