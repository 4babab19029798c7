package cn.hengjian.personnel.appeal;

/** The first way that a cadre takes (CSL-95). */
public enum Route {
    /** The body that decided is asked for a review first. */
    REVIEW,
    /** An appeal without a review. */
    DIRECT
}
