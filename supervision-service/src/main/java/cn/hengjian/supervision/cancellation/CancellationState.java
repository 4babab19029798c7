package cn.hengjian.supervision.cancellation;

/** Where a request to cancel a case stands. */
public enum CancellationState {
    REQUESTED,
    APPROVED,
    REJECTED,
    WITHDRAWN
}
