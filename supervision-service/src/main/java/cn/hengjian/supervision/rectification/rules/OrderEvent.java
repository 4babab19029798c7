package cn.hengjian.supervision.rectification.rules;

/** What can happen to a rectification order (SM-11). */
public enum OrderEvent {
    START,
    SUBMIT,
    /** A later deadline; the state stays. */
    EXTEND,
    PASS,
    PASS_TO_EFFECT_CHECK,
    RETURN,
    RETURN_AND_ESCALATE,
    CONFIRM_EFFECT,
    REOPEN,
    REOPEN_AND_ESCALATE,
    /** The deadline passed; the system itself does this. */
    ESCALATE,
    /** The step that an escalated order stands on ended; the system itself does this. */
    ESCALATE_FURTHER,
    /** The unit's objection was upheld; it happens with the decision on that. */
    WITHDRAW
}
