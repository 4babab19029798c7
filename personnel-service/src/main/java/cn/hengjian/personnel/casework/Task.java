package cn.hengjian.personnel.casework;

/** What a deadline is for. */
public enum Task {
    /** The facts are checked, and it is decided what becomes of the case. */
    SCREEN,
    /** The talk is held. */
    HOLD,
    /** The cadre signs the record. */
    SIGN,
    /** The cadre writes how he or she will put things right. */
    PLAN,
    /** The cadre puts things right and reports. */
    RECTIFY,
    /** What was put right is reviewed. */
    REVIEW,
    /** The cadre may object. */
    OBJECT,
    /** An objection is answered. */
    ANSWER,
    /** A review (SM-13) is decided. */
    DECIDE_REVIEW,
    /** The cadre may appeal. */
    APPEAL,
    /** It is decided whether an appeal is taken up. */
    ACCEPT,
    /** The cadre completes the file of an appeal. */
    CORRECT,
    /** An appeal is decided. */
    DECIDE_APPEAL,
    /** The cadre may appeal further. */
    REAPPEAL
}
