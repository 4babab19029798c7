package cn.hengjian.assessment.scheme;

/** Whom a scheme is for (M23). */
public enum AppliesTo {
    /** Leaders at section level (乡科级) and above. */
    LEADER,
    /** Everybody else. */
    GENERAL
}
