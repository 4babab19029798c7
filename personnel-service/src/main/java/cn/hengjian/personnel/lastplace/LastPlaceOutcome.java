package cn.hengjian.personnel.lastplace;

/** What becomes of somebody at the last place, from the mildest; which are in use, the policy says. */
public enum LastPlaceOutcome {
    /** Nothing follows. */
    EXCUSE,
    /** Off duty while an inspection runs; the post is kept. */
    SUSPEND,
    /** From the post, not from service. */
    REMOVE
}
