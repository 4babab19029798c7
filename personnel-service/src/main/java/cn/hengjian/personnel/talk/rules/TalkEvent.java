package cn.hengjian.personnel.talk.rules;

/** What people may do with a talk (SM-1). */
public enum TalkEvent {
    BEGIN_SCREENING,
    DECIDE_NO_ACTION,
    REMIND,
    APPROVE,
    HOLD,
    /** The cadre signs the record. */
    SIGN,
    /** The cadre does not sign, before a witness. */
    NOTE_REFUSAL,
    /** The cadre writes the plan; the state stays. */
    PLAN,
    /** The cadre reports what was put right. */
    REPORT,
    /** The time is over, report or not. */
    BEGIN_REVIEW,
    CONFIRM_CORRECTION,
    EXTEND,
    ESCALATE,
    /** The cadre objects in writing; the state stays. */
    OBJECT,
    /** The objection is answered: the talk stands; so does the state. */
    UPHOLD,
    /** The objection is answered: the talk is undone. There is no answer that is worse for the cadre (as G11). */
    REVOKE,
    /** A review or an appeal (SM-13) undid the talk; it happens with that decision. */
    UNDO,
    CANCEL
}
