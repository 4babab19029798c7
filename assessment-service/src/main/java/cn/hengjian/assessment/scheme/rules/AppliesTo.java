package cn.hengjian.assessment.scheme.rules;

/** Whom a scheme is for (M23). */
public enum AppliesTo {
    /** Leaders at section level (乡科级) and above. */
    LEADER,
    /** Everybody else. */
    GENERAL,
    /** Staff of public institutions (事业单位) below section level, in a run that has a scheme for them. */
    PI
}
