package cn.hengjian.supervision.terms;

/** What a deadline is for. */
public enum Purpose {
    STATEMENT,
    RECTIFICATION,
    EXTENSION,
    RETURN,
    EFFECT_CHECK
}
