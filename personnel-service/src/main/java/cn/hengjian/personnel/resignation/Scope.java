package cn.hengjian.personnel.resignation;

/** What a cadre who wants to leave gives back. */
public enum Scope {
    /** All of it (CSL-85). */
    PUBLIC_OFFICE,

    /** The leading post only (CSL-87). */
    LEADING_POST
}
