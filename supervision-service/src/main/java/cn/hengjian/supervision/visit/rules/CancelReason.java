package cn.hengjian.supervision.visit.rules;

/** Why a visit does not take place. Codes, because words could name a unit that is sealed for ever. */
public enum CancelReason {
    REPLANNED,
    INSPECTORS_UNAVAILABLE,
    WINDOW_PASSED,
    /** The unit heard of it. */
    TARGET_KNOWN,
    ENTERED_IN_ERROR
}
