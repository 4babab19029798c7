package cn.hengjian.supervision.accusation.rules;

/** Where an accusation stands (SM-12). */
public enum AccusationState {
    SEALED,
    ACCEPTED,
    NOT_ACCEPTED,
    /** It is none, and went back to the petition office. */
    RETURNED,
    HANDLING,
    CONCLUDED,
    REPLIED
}
