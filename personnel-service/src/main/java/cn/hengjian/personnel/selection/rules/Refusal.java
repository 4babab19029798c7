package cn.hengjian.personnel.selection.rules;

/** Why a guard of a selection refuses. */
public enum Refusal {
    /** G2: no candidate acts in the selection. */
    CANDIDATE,
    /** G2: no kin of a candidate does. */
    KIN,
    /** G2: who had a part in it does not decide on it. */
    PRIOR_ROLE,
    /** M12: a bar beyond what the law asks, without reason and basis on record. */
    BAR_UNJUSTIFIED,
    /** SM-7: the time to register is too short. */
    REGISTRATION_SHORT,
    REGISTRATION_RUNNING,
    REGISTRATION_OVER,
    ALREADY_REGISTERED,
    NOT_REGISTERED,
    TOO_FEW,
    ENOUGH,
    ALREADY_SCREENED,
    /** A requirement of the law or of the notice is not met. */
    INELIGIBLE,
    /** The requirement that is named is met. */
    NO_GROUND,
    UNSCREENED,
    NOT_REJECTED,
    ALREADY_OBJECTED,
    OBJECTION_LATE,
    NO_OBJECTION,
    /** The time to object against a rejection runs still. */
    OBJECTION_RUNNING,
    OBJECTION_OPEN
}
