package cn.hengjian.personnel.correction;

/** How far a request is. */
public enum CorrectionState {
    FILED,
    ACCEPTED,
    REFUSED,
    WITHDRAWN
}
