package cn.hengjian.platform.extract;

/** How far an extract is. */
public enum ExtractState {
    /** So few persons that nobody else has to agree. */
    READY,
    REQUESTED,
    APPROVED,
    REJECTED
}
