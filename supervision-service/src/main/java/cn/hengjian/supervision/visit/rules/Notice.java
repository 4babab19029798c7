package cn.hengjian.supervision.visit.rules;

/** P1 of M30: whether the unit knows that it will be visited. */
public enum Notice {
    ANNOUNCED,
    /** The unit is sealed until the visit starts. */
    UNANNOUNCED
}
