package cn.hengjian.supervision.finding.rules;

/** What becomes of a conclusion that the unit objected to; it is never made graver (G11). */
public enum ReviewOutcome {
    UPHELD,
    OVERTURNED
}
