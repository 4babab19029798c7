package cn.hengjian.supervision.cancellation;

import static cn.hengjian.supervision.cancellation.CancellationState.APPROVED;
import static cn.hengjian.supervision.cancellation.CancellationState.REJECTED;
import static cn.hengjian.supervision.cancellation.CancellationState.REQUESTED;
import static cn.hengjian.supervision.cancellation.CancellationState.WITHDRAWN;

import cn.hengjian.platform.rule.Ruling;
import cn.hengjian.platform.security.Roles;
import cn.hengjian.platform.workflow.StateMachine;
import cn.hengjian.platform.workflow.StateMachine.Transition;
import cn.hengjian.supervision.sight.Reader;
import java.util.List;
import java.util.Set;

/** How a request to cancel a case goes: an office asks, the organisation department decides. */
final class CancellationStates {

    private static final Set<String> ORGANISATION = Set.of(Roles.ORGANISATION);

    static final StateMachine<CancellationState, Event> MACHINE = new StateMachine<>(
            "Cancellation",
            List.of(
                    new Transition<>(REQUESTED, Event.APPROVE, APPROVED, ORGANISATION)
                            .guardedBy(Refusal.OWN_REQUEST, Refusal.OWN_UNIT),
                    new Transition<>(REQUESTED, Event.REJECT, REJECTED, ORGANISATION)
                            .guardedBy(Refusal.OWN_REQUEST, Refusal.OWN_UNIT),
                    new Transition<>(
                                    REQUESTED,
                                    Event.WITHDRAW,
                                    WITHDRAWN,
                                    Set.of(Roles.SUPERVISION_OFFICE, Roles.PETITION_OFFICE))
                            .guardedBy(Refusal.NOT_THE_REQUESTER)));

    private CancellationStates() {}

    /** What may happen to a request. */
    enum Event {
        APPROVE,
        REJECT,
        WITHDRAW
    }

    /** Why a guard refuses. */
    enum Refusal {
        /** Two people end a case. */
        OWN_REQUEST,
        /** G2. */
        OWN_UNIT,
        NOT_THE_REQUESTER
    }

    /** What the guards ask. */
    record Facts(boolean isRequester, boolean isOwnUnit) {}

    static Ruling<Refusal> decide(Event event, Facts facts) {
        return switch (event) {
            case APPROVE, REJECT ->
                Ruling.unless(facts.isRequester(), Refusal.OWN_REQUEST).or(facts.isOwnUnit(), Refusal.OWN_UNIT);
            case WITHDRAW -> Ruling.unless(!facts.isRequester(), Refusal.NOT_THE_REQUESTER);
        };
    }

    static List<String> allowed(CancellationState state, Facts facts, Reader reader) {
        return MACHINE.allowed(state, reader.caller(), event -> decide(event, facts));
    }
}
