package cn.hengjian.supervision.finding.rules;

/** How grave a finding is; it sets the time to put it right. */
public enum Severity {
    MINOR,
    GENERAL,
    MAJOR;

    /** The next graver; the gravest stays. */
    public Severity raised() {
        return this == MINOR ? GENERAL : MAJOR;
    }

    /** The graver of two. */
    public Severity or(Severity other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
