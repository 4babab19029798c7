package cn.hengjian.personnel.talk.rules;

/** How far an admonishment talk is (SM-1). */
public enum TalkState {
    /** Suggested or opened; nobody has looked at it yet. */
    TRIGGERED,
    /** The organisation department checks the facts. */
    SCREENING,
    /** Closed with reasons; nothing happens to the cadre. */
    NO_ACTION,
    /** Closed with a reminder, which is less than an admonishment and has no effects. */
    REMINDER,
    /** A person with the authority for this level decided that the talk is held. */
    APPROVED,
    /** Held; its record waits for the cadre's signature. Effects run from the day of the talk. */
    TALK_HELD,
    /** The cadre puts things right by a plan. */
    RECTIFYING,
    /** What was put right is reviewed. */
    REVIEW,
    /** The review gave more time, once. */
    EXTENDED,
    CLOSED_CORRECTED,
    /** Not put right: an adjustment (SM-4) is to be looked into. */
    ESCALATED,
    /** An objection was upheld; the effects ended. */
    REVOKED,
    /** Opened in error; the effects, if there were any, ended. */
    CANCELLED
}
