package cn.hengjian.supervision.visit.rules;

/** P2 of M30: whether some or all of what could be looked at is looked at. */
public enum Coverage {
    SPOT,
    COMPREHENSIVE
}
