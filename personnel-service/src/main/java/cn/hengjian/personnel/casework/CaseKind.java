package cn.hengjian.personnel.casework;

/** The kinds of cases that wait for somebody. */
public enum CaseKind {
    /** An admonishment talk (SM-1). */
    TALK("talk"),
    /** A review and appeal (SM-13). */
    APPEAL("appeal");

    private final String aggregate;

    CaseKind(String aggregate) {
        this.aggregate = aggregate;
    }

    String topic() {
        return "personnel." + aggregate + ".v1";
    }

    String eventType(String fact) {
        return "cn.hengjian.personnel." + aggregate + "." + fact + ".v1";
    }
}
