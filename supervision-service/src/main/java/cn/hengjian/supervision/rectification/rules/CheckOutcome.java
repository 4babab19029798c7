package cn.hengjian.supervision.rectification.rules;

/** What an inspector found when checking. */
public enum CheckOutcome {
    PASSED,
    RETURNED
}
