package cn.hengjian.supervision.petition;

import cn.hengjian.supervision.petition.rules.PetitionEvent;

/** What a review of an answer came to. */
public enum Outcome {
    UPHELD(PetitionEvent.UPHOLD),
    AMENDED(PetitionEvent.AMEND),
    REVOKED(PetitionEvent.REVOKE);

    private final PetitionEvent event;

    Outcome(PetitionEvent event) {
        this.event = event;
    }

    PetitionEvent event() {
        return event;
    }
}
