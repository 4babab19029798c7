package cn.hengjian.assessment.evidence;

/** How supervision tells that a finding does not stand. */
public enum Fall {
    FINDING_REJECTED,
    CONCLUSION_OVERTURNED,
    /** It should never have been. */
    FINDING_CANCELLED,
    /** The order was withdrawn, because the conclusion fell that it was issued on. */
    ORDER_WITHDRAWN
}
