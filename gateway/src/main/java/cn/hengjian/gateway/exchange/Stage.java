package cn.hengjian.gateway.exchange;

/** The order in which the gateway's handlers see a request; nothing of the framework comes before the last of them. */
public enum Stage {
    /** Ids, language, security headers, access log. */
    ENTRANCE(-1000),
    /** Refuses what no feature should have to look at. */
    ADMISSION(-900),
    /** What the gateway answers itself. */
    OWN(-800),
    /** What the services answer. */
    FORWARDED(-700),
    /** Whatever is left: not found. */
    NOTHING_HERE(-600);

    private final int order;

    Stage(int order) {
        this.order = order;
    }

    /** The order of a route of this stage. */
    public int order() {
        return order;
    }
}
