package cn.hengjian.personnel.measure.rules;

/** Why a guard of a measure refuses. */
public enum Refusal {
    /** G2: nobody acts in his or her own case. */
    OWN_CASE,
    /** G2: nobody acts in a case of kin. */
    KIN,
    /** G2: who had a part in it does not decide on it. */
    PRIOR_ROLE,
    /** G1: the authority does not match the level. */
    NO_AUTHORITY,
    SOURCE_FELL,
    /** SM-4: at least two persons verify. */
    TOO_FEW_VERIFIERS,
    /** A leader talks, another takes the record. */
    SAME_PERSON,
    /** G2, for those who are named. */
    PARTY_RECUSED,
    /** G1: who talks is not below the cadre's level. */
    LEADER_BELOW_LEVEL,
    /** Only the cadre concerned does this. */
    NOT_THE_CADRE,
    /** G3. */
    NOTICE_MISSING,
    ALREADY_NOTICED,
    ALREADY_STATED,
    STATEMENT_LATE,
    NO_STATEMENT,
    ALREADY_ANSWERED,
    /** G4: the cadre's time is not over. */
    STATEMENT_RUNNING,
    /** G4: what was stated was not answered. */
    STATEMENT_UNANSWERED,
    /** G5: too few of the members were there. */
    NO_QUORUM,
    /** G5: too few of those due agreed. */
    NO_MAJORITY,
    /** G6. */
    CONGRESS_MISSING,
    /** G7: nobody decided. */
    NO_DECISION,
    /** G9: the discipline body was not asked. */
    DISCIPLINE_UNASKED,
    /** G9: a case is open, and the discipline body does not consent. */
    DISCIPLINE_OPEN,
    /** G10. */
    DECISION_UNSERVED,
    ALREADY_SERVED,
    /** M24: the reasons are another's. */
    NOT_INDIVIDUAL,
    BAR_RUNNING,
    /** G3: each decision follows a notice of its own, and goes no further than that said. */
    BEYOND_NOTICE,
    /** G7: the body decided on something else. */
    OTHER_OUTCOME,
    /** SM-2: the facts were not checked. */
    UNCHECKED,
    /** M10: not last. */
    NOT_BOTTOM,
    /** M10: neither ineffective work nor dereliction. */
    NO_FAULT,
    /** M10: neither a mistake nor a loss. */
    NO_LOSS,
    /** SM-2: it came from outside. */
    EXTERNAL_CAUSE,
    /** G8: CSL-89 protects the cadre from a dismissal. */
    PROTECTED,

    /** M14: nobody found that it is hard to discipline the cadre for it. */
    FINDING_MISSING,

    /** CSL-86: a ground for refusal was not examined. */
    GROUND_UNEXAMINED,

    /** CSL-86: a ground for refusal holds. */
    GROUND_HOLDS,

    /** CSL-86: a resignation is refused on its grounds only. */
    NO_GROUND,

    /** The time to ask to resign, or to appeal against the order to, has passed. */
    APPLICATION_LATE,

    /** The same time runs still. */
    APPLICATION_RUNNING,
    FORMALITIES_MISSING,

    /** A review or an appeal (SM-13) of the same order is not decided yet. */
    UNDER_REVIEW,
    /** SM-6: a principal leaves, and no audit is named. */
    AUDIT_MISSING
}
