package cn.hengjian.supervision.inspector;

/** Why an inspector declares to stay away: kin as in CSL-74, or something else that the inspector states. */
public enum AvoidanceGround {
    KIN_SPOUSE,
    KIN_LINEAL,
    KIN_COLLATERAL,
    KIN_IN_LAW,
    OTHER
}
