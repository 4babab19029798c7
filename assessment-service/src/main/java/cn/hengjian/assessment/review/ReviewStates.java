package cn.hengjian.assessment.review;

import static cn.hengjian.assessment.review.ReviewState.CERTIFIED;
import static cn.hengjian.assessment.review.ReviewState.CLOSED;
import static cn.hengjian.assessment.review.ReviewState.COUNTED;
import static cn.hengjian.assessment.review.ReviewState.DRAFT;
import static cn.hengjian.assessment.review.ReviewState.OPEN;
import static cn.hengjian.assessment.review.ReviewState.ROSTER_LOCKED;
import static cn.hengjian.assessment.review.ReviewState.VOID;

import cn.hengjian.platform.security.Roles;
import cn.hengjian.platform.workflow.StateMachine;
import cn.hengjian.platform.workflow.StateMachine.Transition;
import java.util.List;
import java.util.Set;

/** SM-9. A vote whose counts do not agree is void as soon as it is closed. */
final class ReviewStates {

    /** What can happen to a review. */
    enum Event {
        LOCK_ROSTER,
        OPEN,
        CLOSE,
        COUNT,
        CERTIFY,
        VOID
    }

    private static final Set<String> SCRUTINEERS = Set.of(Roles.ASSESSMENT_COMMITTEE);

    static final StateMachine<ReviewState, Event> MACHINE = new StateMachine<>(
            "SM-9",
            List.of(
                    new Transition<>(DRAFT, Event.LOCK_ROSTER, ROSTER_LOCKED, SCRUTINEERS),
                    new Transition<>(ROSTER_LOCKED, Event.OPEN, OPEN, SCRUTINEERS),
                    new Transition<>(OPEN, Event.CLOSE, CLOSED, SCRUTINEERS),
                    new Transition<>(CLOSED, Event.COUNT, COUNTED, SCRUTINEERS),
                    new Transition<>(CLOSED, Event.VOID, VOID, SCRUTINEERS),
                    new Transition<>(COUNTED, Event.CERTIFY, CERTIFIED, SCRUTINEERS),
                    new Transition<>(COUNTED, Event.VOID, VOID, SCRUTINEERS)));

    private ReviewStates() {}
}
