package cn.hengjian.supervision.submission;

import java.time.Instant;

/** What one of the staff did with a submission. */
public record Deed(Kind kind, String actor, Instant at) {

    /** What was done. */
    public enum Kind {
        ENTER,
        READ,
        REGISTER
    }
}
