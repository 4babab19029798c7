package cn.hengjian.personnel.waiting;

/** The forms in which somebody waits for a post; which ground has which, the policy says. */
enum WaitingForm {
    /** An adjustment of the post (调整职务). */
    ADJUSTMENT,
    /** A suspension for inspection (停职检查), for as long as that may take at most. */
    SUSPENSION,
    /** Off the post without more, as the report has it; no form of the law of today. */
    OFF_POST
}
