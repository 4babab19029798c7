package cn.hengjian.personnel.appeal.rules;

/** What a decision comes to. */
public enum Outcome {
    UPHOLD(AppealEvent.UPHOLD),
    /** The decision stands, with a shorter bar on promotion. */
    AMEND(AppealEvent.AMEND),
    /** The decision is undone. */
    REVOKE(AppealEvent.REVOKE),
    /** The body that decided reviews it anew. */
    REMAND(AppealEvent.REMAND);

    private final AppealEvent event;

    Outcome(AppealEvent event) {
        this.event = event;
    }

    public AppealEvent event() {
        return event;
    }
}
