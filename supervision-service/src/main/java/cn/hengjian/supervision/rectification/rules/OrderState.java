package cn.hengjian.supervision.rectification.rules;

/** Where a rectification order stands (SM-11). */
public enum OrderState {
    ISSUED,
    RECTIFYING,
    SUBMITTED,
    RETURNED,
    ESCALATED,
    EFFECT_CHECK,
    CLOSED,
    /** The conclusion that it was issued on fell. */
    WITHDRAWN
}
