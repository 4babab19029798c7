package cn.hengjian.personnel.casework;

/** The kinds of cases that something waits for or follows from. */
public enum CaseKind {
    /** An admonishment talk (SM-1). */
    TALK("talk"),
    /** A review and appeal (SM-13). */
    APPEAL("appeal"),
    /** An annual appraisal, which assessment keeps; nothing waits for it here. */
    APPRAISAL("appraisal"),
    /** An adjustment, demotion or removal (SM-4). */
    ADJUSTMENT("measure"),
    /** A last place that is looked into (SM-2). */
    LAST_PLACE("measure"),
    /** A time of waiting for a post (SM-3). */
    WAITING("measure"),

    /** A resignation that the cadre asks for (SM-5). */
    VOLUNTARY_RESIGNATION("measure"),

    /** A resignation by which a leader takes the blame (SM-5). */
    BLAME_RESIGNATION("measure"),

    /** A resignation that a leader is ordered to ask for (SM-5). */
    ORDERED_RESIGNATION("measure"),

    /** A resignation that a change of post demands by law (SM-5). */
    DUTY_RESIGNATION("measure"),

    /** A rotation (SM-6). */
    ROTATION("measure"),

    /** A link between a leader and whom or what he or she contacts (SM-15). */
    CONTACT("contact"),

    /** A competitive selection (SM-7); it is about a post. */
    SELECTION("selection"),

    /** A request of a cadre to have the file corrected. */
    CORRECTION("correction");

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
