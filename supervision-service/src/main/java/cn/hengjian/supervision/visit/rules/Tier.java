package cn.hengjian.supervision.visit.rules;

/** P5 of M30: where the visited unit stands among its like. */
public enum Tier {
    ADVANCED,
    ORDINARY,
    BACKWARD
}
