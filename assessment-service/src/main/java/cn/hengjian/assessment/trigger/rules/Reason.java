package cn.hengjian.assessment.trigger.rules;

/** Why an outcome is what it is; stored and published by name. */
public enum Reason {
    COMPETENT_BELOW,
    INCOMPETENT_ABOVE,
    BASIC_OR_WORSE_ABOVE,
    TOO_FEW_VALID,
    TURNOUT_TOO_LOW
}
