package cn.hengjian.assessment.evidence;

/** What became true of a finding or of a rectification order. */
public enum Fact {
    CONFIRMED(Source.FINDING),
    REPEATED(Source.FINDING),
    TRANSFERRED(Source.FINDING),
    OVERDUE(Source.ORDER),
    RETURNED(Source.ORDER),
    CLOSED(Source.ORDER);

    /** What a piece of evidence comes from. */
    public enum Source {
        FINDING,
        ORDER
    }

    private final Source source;

    Fact(Source source) {
        this.source = source;
    }

    Source source() {
        return source;
    }
}
