package cn.hengjian.personnel.talk;

/** How far an admonishment talk is (SM-1). */
public enum TalkState {
    /** Suggested; nobody has looked at it yet. */
    TRIGGERED,
    /** The organisation department checks the facts. */
    SCREENING,
    /** Closed with reasons; nothing happens to the cadre. */
    NO_ACTION
}
