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
    OBJECTION_OPEN,
    /** A result of the written examination is missing. */
    WRITTEN_MISSING,
    /** SM-7: a panel is odd, and not too small. */
    PANEL_SIZE,
    /** G2, for those who are named. */
    PARTY_RECUSED,
    /** Marks of the panel are missing. */
    MARKS_MISSING,
    /** A certified result of the democratic review is missing. */
    REVIEW_MISSING,
    /** SM-7: too few are inspected for one post. */
    RATIO,
    /** Somebody with a result as good or better is passed over without a reason. */
    PASSED_OVER,
    TOO_FEW_INSPECTORS,
    /** An inspection was not reported. */
    REPORT_MISSING,
    NOT_INSPECTED,
    ALREADY_REPORTED,
    /** The inspection found the candidate unsuitable. */
    UNSUITABLE,
    /** G1: the authority does not match the level of the post. */
    NO_AUTHORITY,
    /** G5: too few of the members were there. */
    NO_QUORUM,
    /** G5: too few of those due agreed. */
    NO_MAJORITY,
    /** The publicity is too short. */
    PUBLICITY_SHORT,
    PUBLICITY_RUNNING,
    PUBLICITY_OVER,
    PROBATION_RUNNING,
    /** The decision after the probation was served already. */
    ALREADY_SERVED,
    /** G6: the post is the congress's to give, and its step is not named. */
    CONGRESS_MISSING
}
