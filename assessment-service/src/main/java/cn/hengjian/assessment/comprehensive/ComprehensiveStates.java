package cn.hengjian.assessment.comprehensive;

import static cn.hengjian.assessment.comprehensive.rules.ComprehensiveState.CANCELLED;
import static cn.hengjian.assessment.comprehensive.rules.ComprehensiveState.CLOSED;
import static cn.hengjian.assessment.comprehensive.rules.ComprehensiveState.DECIDED;
import static cn.hengjian.assessment.comprehensive.rules.ComprehensiveState.EVALUATED;
import static cn.hengjian.assessment.comprehensive.rules.ComprehensiveState.FED_BACK;
import static cn.hengjian.assessment.comprehensive.rules.ComprehensiveState.MATERIAL;
import static cn.hengjian.assessment.comprehensive.rules.ComprehensiveState.OPENED;

import cn.hengjian.assessment.comprehensive.rules.ComprehensiveEvent;
import cn.hengjian.assessment.comprehensive.rules.ComprehensiveRules.Refusal;
import cn.hengjian.assessment.comprehensive.rules.ComprehensiveState;
import cn.hengjian.platform.security.Roles;
import cn.hengjian.platform.workflow.StateMachine;
import cn.hengjian.platform.workflow.StateMachine.Transition;
import java.util.List;
import java.util.Set;

/** The course of a comprehensive appraisal. */
final class ComprehensiveStates {

    private static final Set<String> PERSON = Set.of(Roles.CADRE);
    private static final Set<String> COMMITTEE = Set.of(Roles.ASSESSMENT_COMMITTEE);
    private static final Set<String> OFFICES = Set.of(Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION);

    static final StateMachine<ComprehensiveState, ComprehensiveEvent> MACHINE = new StateMachine<>(
            "M22 comprehensive",
            List.of(
                    draw(OPENED),
                    draw(MATERIAL),
                    new Transition<>(MATERIAL, ComprehensiveEvent.CITE, MATERIAL, OFFICES).guardedBy(Refusal.OWN_CASE),
                    new Transition<>(MATERIAL, ComprehensiveEvent.EVALUATE, EVALUATED, COMMITTEE)
                            .guardedBy(Refusal.OWN_CASE, Refusal.GAPS_UNEXPLAINED),
                    new Transition<>(EVALUATED, ComprehensiveEvent.RETURN, MATERIAL, OFFICES)
                            .guardedBy(Refusal.OWN_CASE),
                    new Transition<>(EVALUATED, ComprehensiveEvent.DECIDE, DECIDED, COMMITTEE)
                            .guardedBy(Refusal.OWN_CASE, Refusal.AUTHOR, Refusal.NOT_COLLECTIVE),
                    new Transition<>(DECIDED, ComprehensiveEvent.FEED_BACK, FED_BACK, OFFICES)
                            .guardedBy(Refusal.OWN_CASE),
                    new Transition<>(FED_BACK, ComprehensiveEvent.ANSWER, FED_BACK, PERSON)
                            .guardedBy(Refusal.NOT_THE_PERSON, Refusal.ANSWERED),
                    new Transition<>(FED_BACK, ComprehensiveEvent.CLOSE, CLOSED, OFFICES)
                            .guardedBy(Refusal.OWN_CASE, Refusal.ANSWER_OPEN),
                    cancel(OPENED),
                    cancel(MATERIAL),
                    cancel(EVALUATED)));

    private ComprehensiveStates() {}

    private static Transition<ComprehensiveState, ComprehensiveEvent> draw(ComprehensiveState from) {
        return new Transition<>(from, ComprehensiveEvent.DRAW, MATERIAL, OFFICES).guardedBy(Refusal.OWN_CASE);
    }

    private static Transition<ComprehensiveState, ComprehensiveEvent> cancel(ComprehensiveState from) {
        return new Transition<>(from, ComprehensiveEvent.CANCEL, CANCELLED, Set.of(Roles.ORGANISATION))
                .guardedBy(Refusal.OWN_CASE);
    }
}
