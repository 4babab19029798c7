package cn.hengjian.personnel.talk;

/** What is written in a case. */
public enum PaperKind {
    PLAN,
    REPORT,
    /** What a review came to. */
    CONCLUSION,
    OBJECTION,
    ANSWER
}
