package cn.hengjian.supervision.rectification;

/** What an inspector checks: that it was put right, or that it stayed so. */
public enum CheckKind {
    RECHECK,
    EFFECT_CHECK
}
