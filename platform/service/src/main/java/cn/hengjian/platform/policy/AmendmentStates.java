package cn.hengjian.platform.policy;

import static cn.hengjian.platform.policy.AmendmentState.APPROVED;
import static cn.hengjian.platform.policy.AmendmentState.PROPOSED;
import static cn.hengjian.platform.policy.AmendmentState.REJECTED;
import static cn.hengjian.platform.policy.AmendmentState.WITHDRAWN;

import cn.hengjian.platform.rule.Ruling;
import cn.hengjian.platform.security.Roles;
import cn.hengjian.platform.workflow.StateMachine;
import cn.hengjian.platform.workflow.StateMachine.Transition;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** How an amendment goes: one person proposes, another decides. */
final class AmendmentStates {

    static final StateMachine<AmendmentState, Event> MACHINE = new StateMachine<>(
            "POLICY amendment",
            List.of(
                    new Transition<>(PROPOSED, Event.APPROVE, APPROVED, Set.of(Roles.COUNTY_COMMITTEE))
                            .guardedBy(Refusal.OWN_PROPOSAL, Refusal.DAY_REACHED),
                    new Transition<>(PROPOSED, Event.REJECT, REJECTED, Set.of(Roles.COUNTY_COMMITTEE))
                            .guardedBy(Refusal.OWN_PROPOSAL),
                    new Transition<>(PROPOSED, Event.WITHDRAW, WITHDRAWN, Set.of(Roles.ORGANISATION))
                            .guardedBy(Refusal.NOT_THE_PROPOSER)));

    private AmendmentStates() {}

    /** What may happen to an amendment. */
    enum Event {
        APPROVE,
        REJECT,
        WITHDRAW
    }

    /** Why a guard refuses. */
    enum Refusal {
        /** Parameters are changed by two people. */
        OWN_PROPOSAL,
        NOT_THE_PROPOSER,
        /** A version that already was in force would change cases that have begun. */
        DAY_REACHED
    }

    /** What the guards ask. */
    record Facts(LocalDate today, LocalDate effectiveFrom, boolean isProposer) {}

    static Ruling<Refusal> decide(Event event, Facts facts) {
        return switch (event) {
            case APPROVE ->
                Ruling.unless(facts.isProposer(), Refusal.OWN_PROPOSAL)
                        .or(!facts.effectiveFrom().isAfter(facts.today()), Refusal.DAY_REACHED);
            case REJECT -> Ruling.unless(facts.isProposer(), Refusal.OWN_PROPOSAL);
            case WITHDRAW -> Ruling.unless(!facts.isProposer(), Refusal.NOT_THE_PROPOSER);
        };
    }
}
