package cn.hengjian.platform.policy;

/** Where an amendment stands. */
public enum AmendmentState {
    PROPOSED,
    APPROVED,
    REJECTED,
    WITHDRAWN
}
