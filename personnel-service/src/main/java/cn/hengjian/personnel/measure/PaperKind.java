package cn.hengjian.personnel.measure;

/** What is written in a case. */
public enum PaperKind {
    /** What was verified, by facts. */
    VERIFICATION,
    CONSULTATION,
    /** What the cadre stated. */
    STATEMENT,
    ANSWER,
    /** What was heard. */
    HEARING,
    /** What a leader told the cadre. */
    TALK,
    /** What the cadre said to it. */
    EXPLANATION,
    FOLLOW_UP,
    CONCLUSION,
    HELP_PLAN,
    REVIEW
}
