package cn.hengjian.platform.extract;

/** What becomes of an extract that somebody else asked for. */
public enum ExtractOutcome {
    APPROVED,
    REJECTED
}
