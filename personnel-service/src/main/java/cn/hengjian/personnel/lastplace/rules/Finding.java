package cn.hengjian.personnel.lastplace.rules;

/** What the check of the facts can find (M10). */
public enum Finding {
    /** Ranked last in a comparable group. */
    BOTTOM,
    /** Work without effect. */
    INEFFECTIVE,
    DERELICTION,
    MISTAKE,
    LOSS,
    /** It came mainly from outside. */
    EXTERNAL_CAUSE
}
