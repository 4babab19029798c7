package cn.hengjian.supervision.plan;

import static cn.hengjian.platform.security.Roles.COUNTY_COMMITTEE;
import static cn.hengjian.platform.security.Roles.SUPERVISION_OFFICE;
import static cn.hengjian.supervision.plan.rules.PlanEvent.APPROVE;
import static cn.hengjian.supervision.plan.rules.PlanEvent.CHANGE;
import static cn.hengjian.supervision.plan.rules.PlanEvent.CONCLUDE;
import static cn.hengjian.supervision.plan.rules.PlanEvent.REJECT;
import static cn.hengjian.supervision.plan.rules.PlanEvent.START;
import static cn.hengjian.supervision.plan.rules.PlanState.APPROVED;
import static cn.hengjian.supervision.plan.rules.PlanState.CONCLUDED;
import static cn.hengjian.supervision.plan.rules.PlanState.PROPOSED;
import static cn.hengjian.supervision.plan.rules.PlanState.REJECTED;
import static cn.hengjian.supervision.plan.rules.PlanState.RUNNING;

import cn.hengjian.platform.workflow.StateMachine;
import cn.hengjian.platform.workflow.StateMachine.Transition;
import cn.hengjian.supervision.plan.rules.PlanEvent;
import cn.hengjian.supervision.plan.rules.PlanFacts;
import cn.hengjian.supervision.plan.rules.PlanRules;
import cn.hengjian.supervision.plan.rules.PlanRules.Refusal;
import cn.hengjian.supervision.plan.rules.PlanState;
import cn.hengjian.supervision.sight.Reader;
import java.util.List;
import java.util.Set;

/** The plan part of SM-11. */
final class PlanStates {

    private static final Set<String> OFFICE = Set.of(SUPERVISION_OFFICE);
    private static final Set<String> COMMITTEE = Set.of(COUNTY_COMMITTEE);

    static final StateMachine<PlanState, PlanEvent> MACHINE = new StateMachine<>(
                    "SM-11 plan",
                    List.of(
                            new Transition<>(PROPOSED, CHANGE, PROPOSED, OFFICE),
                            new Transition<>(PROPOSED, APPROVE, APPROVED, COMMITTEE)
                                    .guardedBy(Refusal.AUTHOR, Refusal.PERIOD_OVER),
                            new Transition<>(PROPOSED, REJECT, REJECTED, COMMITTEE).guardedBy(Refusal.AUTHOR),
                            new Transition<>(APPROVED, START, RUNNING, OFFICE)
                                    .guardedBy(Refusal.PERIOD_NOT_BEGUN, Refusal.PERIOD_OVER),
                            new Transition<>(RUNNING, CONCLUDE, CONCLUDED, OFFICE)))
            .endingAnywhereIn(PlanState.CANCELLED, PlanEvent.CANCEL);

    private PlanStates() {}

    /** What the reader may do now: the machine has it for his or her role, and no guard refuses. */
    static List<String> allowed(PlanState state, PlanFacts facts, Reader reader) {
        return MACHINE.allowed(state, reader.caller(), event -> PlanRules.decide(event, facts));
    }
}
