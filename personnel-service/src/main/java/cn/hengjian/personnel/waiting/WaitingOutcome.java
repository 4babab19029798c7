package cn.hengjian.personnel.waiting;

import cn.hengjian.personnel.waiting.rules.WaitingEvent;

/** What becomes of whom waited, but for a dismissal, which is proposed, heard and decided on. */
public enum WaitingOutcome {
    /** Back in a post: the former one, or another of no higher level. */
    REINSTATE(WaitingEvent.REINSTATE),
    /** Another post of no higher level. */
    TRANSFER(WaitingEvent.TRANSFER),
    /** A demotion (SM-4) is to be looked into. */
    DEMOTE(WaitingEvent.DEMOTE),
    /** Free to compete for a post (SM-7). */
    COMPETE(WaitingEvent.COMPETE);

    private final WaitingEvent event;

    WaitingOutcome(WaitingEvent event) {
        this.event = event;
    }

    WaitingEvent event() {
        return event;
    }

    /** It leads to a post, by a document. */
    boolean appoints() {
        return this == REINSTATE || this == TRANSFER;
    }
}
