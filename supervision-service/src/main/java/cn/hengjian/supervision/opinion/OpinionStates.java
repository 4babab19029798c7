package cn.hengjian.supervision.opinion;

import static cn.hengjian.platform.security.Roles.PETITION_OFFICE;
import static cn.hengjian.platform.security.Roles.SUPERVISION_OFFICE;
import static cn.hengjian.platform.security.Roles.UNIT_HR;
import static cn.hengjian.platform.security.Roles.UNIT_LEADER;
import static cn.hengjian.supervision.opinion.rules.OpinionEvent.ADOPT;
import static cn.hengjian.supervision.opinion.rules.OpinionEvent.ADOPT_PARTLY;
import static cn.hengjian.supervision.opinion.rules.OpinionEvent.DECLINE;
import static cn.hengjian.supervision.opinion.rules.OpinionEvent.REPLY;
import static cn.hengjian.supervision.opinion.rules.OpinionEvent.STUDY;
import static cn.hengjian.supervision.opinion.rules.OpinionEvent.TRANSFER;
import static cn.hengjian.supervision.opinion.rules.OpinionEvent.WITHDRAW;
import static cn.hengjian.supervision.opinion.rules.OpinionState.ADOPTED;
import static cn.hengjian.supervision.opinion.rules.OpinionState.CLASSIFIED;
import static cn.hengjian.supervision.opinion.rules.OpinionState.NOT_ADOPTED;
import static cn.hengjian.supervision.opinion.rules.OpinionState.PARTLY_ADOPTED;
import static cn.hengjian.supervision.opinion.rules.OpinionState.REPLIED;
import static cn.hengjian.supervision.opinion.rules.OpinionState.STUDIED;
import static cn.hengjian.supervision.opinion.rules.OpinionState.TRANSFERRED;
import static cn.hengjian.supervision.opinion.rules.OpinionState.WITHDRAWN;

import cn.hengjian.platform.workflow.StateMachine;
import cn.hengjian.platform.workflow.StateMachine.Transition;
import cn.hengjian.supervision.opinion.rules.OpinionEvent;
import cn.hengjian.supervision.opinion.rules.OpinionFacts;
import cn.hengjian.supervision.opinion.rules.OpinionRules;
import cn.hengjian.supervision.opinion.rules.OpinionRules.Refusal;
import cn.hengjian.supervision.opinion.rules.OpinionState;
import cn.hengjian.supervision.sight.Reader;
import java.util.List;
import java.util.Set;

/** The opinion part of SM-12. */
final class OpinionStates {

    private static final Set<String> OFFICES = Set.of(PETITION_OFFICE, SUPERVISION_OFFICE);
    private static final Set<String> UNIT = Set.of(UNIT_LEADER, UNIT_HR);
    private static final Set<String> SYSTEM = Set.of();

    static final StateMachine<OpinionState, OpinionEvent> MACHINE = new StateMachine<>(
                    "SM-12 opinion",
                    List.of(
                            byOffices(CLASSIFIED, TRANSFER, TRANSFERRED),
                            // What concerns the whole county is studied by the office itself.
                            byOffices(CLASSIFIED, STUDY, STUDIED),
                            new Transition<>(TRANSFERRED, STUDY, STUDIED, UNIT)
                                    .guardedBy(Refusal.A_CLAIM, Refusal.NOT_OF_THE_UNIT),
                            byOffices(STUDIED, ADOPT, ADOPTED),
                            byOffices(STUDIED, ADOPT_PARTLY, PARTLY_ADOPTED),
                            byOffices(STUDIED, DECLINE, NOT_ADOPTED),
                            byOffices(ADOPTED, REPLY, REPLIED),
                            byOffices(PARTLY_ADOPTED, REPLY, REPLIED),
                            byOffices(NOT_ADOPTED, REPLY, REPLIED),
                            // Only the sender takes it back, and has no account.
                            new Transition<>(CLASSIFIED, WITHDRAW, WITHDRAWN, SYSTEM),
                            new Transition<>(TRANSFERRED, WITHDRAW, WITHDRAWN, SYSTEM),
                            new Transition<>(STUDIED, WITHDRAW, WITHDRAWN, SYSTEM)))
            .endingAnywhereIn(OpinionState.CANCELLED, OpinionEvent.CANCEL);

    private OpinionStates() {}

    private static Transition<OpinionState, OpinionEvent> byOffices(
            OpinionState from, OpinionEvent event, OpinionState to) {
        return new Transition<>(from, event, to, OFFICES).guardedBy(Refusal.A_CLAIM, Refusal.OWN_UNIT);
    }

    /** What the reader may do now: the machine has it for his or her role, and no guard refuses. */
    static List<String> allowed(OpinionFacts facts, Reader reader) {
        return MACHINE.allowed(facts.state(), reader.caller(), event -> OpinionRules.decide(event, facts));
    }

    /** Whether the sender may still take it back. */
    static boolean canBeWithdrawn(OpinionState state) {
        return MACHINE.transitions().stream()
                .anyMatch(transition -> transition.from() == state && transition.event() == WITHDRAW);
    }
}
