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

    /** That it is hard to discipline the cadre for it. */
    FINDING,

    /** The cadre asks to resign. */
    APPLICATION,

    /** The cadre appeals against an order to resign. */
    APPEAL,

    /** What is handed over, and to whom. */
    HANDOVER,
    REVIEW
}
