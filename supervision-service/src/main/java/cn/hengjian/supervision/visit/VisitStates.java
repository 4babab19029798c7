package cn.hengjian.supervision.visit;

import static cn.hengjian.platform.security.Roles.INSPECTOR;
import static cn.hengjian.platform.security.Roles.SUPERVISION_OFFICE;
import static cn.hengjian.supervision.visit.rules.VisitEvent.CANCEL;
import static cn.hengjian.supervision.visit.rules.VisitEvent.COMPLETE;
import static cn.hengjian.supervision.visit.rules.VisitEvent.MERGE;
import static cn.hengjian.supervision.visit.rules.VisitEvent.RECORD_ACTIVITY;
import static cn.hengjian.supervision.visit.rules.VisitEvent.REPORT;
import static cn.hengjian.supervision.visit.rules.VisitEvent.START;
import static cn.hengjian.supervision.visit.rules.VisitState.ASSIGNED;
import static cn.hengjian.supervision.visit.rules.VisitState.CANCELLED;
import static cn.hengjian.supervision.visit.rules.VisitState.DONE;
import static cn.hengjian.supervision.visit.rules.VisitState.REPORTED;
import static cn.hengjian.supervision.visit.rules.VisitState.STARTED;

import cn.hengjian.platform.workflow.StateMachine;
import cn.hengjian.platform.workflow.StateMachine.Transition;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.visit.rules.VisitEvent;
import cn.hengjian.supervision.visit.rules.VisitFacts;
import cn.hengjian.supervision.visit.rules.VisitRules;
import cn.hengjian.supervision.visit.rules.VisitRules.Refusal;
import cn.hengjian.supervision.visit.rules.VisitState;
import java.util.List;
import java.util.Set;

/** The visit part of SM-11. */
final class VisitStates {

    static final StateMachine<VisitState, VisitEvent> MACHINE = new StateMachine<>(
            "SM-11 visit",
            List.of(
                    new Transition<>(ASSIGNED, MERGE, ASSIGNED, Set.of(SUPERVISION_OFFICE))
                            .guardedBy(Refusal.SEALED, Refusal.OWN_UNIT),
                    new Transition<>(ASSIGNED, START, STARTED, Set.of(INSPECTOR))
                            .guardedBy(Refusal.NOT_ASSIGNED, Refusal.RECUSED, Refusal.OUTSIDE_WINDOW),
                    new Transition<>(ASSIGNED, CANCEL, CANCELLED, Set.of(SUPERVISION_OFFICE))
                            .guardedBy(Refusal.OWN_UNIT),
                    new Transition<>(STARTED, MERGE, STARTED, Set.of(SUPERVISION_OFFICE)).guardedBy(Refusal.OWN_UNIT),
                    new Transition<>(STARTED, RECORD_ACTIVITY, STARTED, Set.of(INSPECTOR))
                            .guardedBy(Refusal.NOT_ASSIGNED, Refusal.RECUSED),
                    new Transition<>(STARTED, COMPLETE, DONE, Set.of(INSPECTOR))
                            .guardedBy(Refusal.NOT_ASSIGNED, Refusal.RECUSED, Refusal.NOTHING_RECORDED),
                    new Transition<>(STARTED, CANCEL, CANCELLED, Set.of(SUPERVISION_OFFICE))
                            .guardedBy(Refusal.OWN_UNIT),
                    new Transition<>(DONE, REPORT, REPORTED, Set.of(INSPECTOR))
                            .guardedBy(Refusal.NOT_ASSIGNED, Refusal.RECUSED)));

    private VisitStates() {}

    /** What the reader may do now: the machine has it for his or her role, and no guard refuses. */
    static List<String> allowed(VisitState state, VisitFacts facts, Reader reader) {
        return MACHINE.allowed(state, reader.caller(), event -> VisitRules.decide(event, facts));
    }
}
