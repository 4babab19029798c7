package cn.hengjian.assessment.tenure;

import static cn.hengjian.assessment.tenure.rules.TermState.ANNUAL;
import static cn.hengjian.assessment.tenure.rules.TermState.CLOSED;
import static cn.hengjian.assessment.tenure.rules.TermState.EVALUATED;
import static cn.hengjian.assessment.tenure.rules.TermState.GOALS_SIGNED;
import static cn.hengjian.assessment.tenure.rules.TermState.TERM_REPORT;

import cn.hengjian.assessment.tenure.rules.TermEvent;
import cn.hengjian.assessment.tenure.rules.TermRules.Refusal;
import cn.hengjian.assessment.tenure.rules.TermState;
import cn.hengjian.platform.security.Roles;
import cn.hengjian.platform.workflow.StateMachine;
import cn.hengjian.platform.workflow.StateMachine.Transition;
import java.util.List;
import java.util.Set;

/** The course of the appraisal of a term. */
final class TermStates {

    private static final Set<String> PERSON = Set.of(Roles.CADRE);
    private static final Set<String> OFFICES = Set.of(Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION);

    static final StateMachine<TermState, TermEvent> MACHINE = new StateMachine<>(
            "SM-10 term",
            List.of(
                    add(GOALS_SIGNED),
                    add(ANNUAL),
                    end(GOALS_SIGNED),
                    end(ANNUAL),
                    new Transition<>(ANNUAL, TermEvent.REPORT, TERM_REPORT, PERSON)
                            .guardedBy(Refusal.NOT_THE_PERSON, Refusal.TERM_RUNNING, Refusal.ANNUALS_MISSING),
                    new Transition<>(ANNUAL, TermEvent.WAIVE_REPORT, TERM_REPORT, OFFICES)
                            .guardedBy(Refusal.OWN_CASE, Refusal.REPORT_NOT_DUE, Refusal.ANNUALS_MISSING),
                    evaluate(TERM_REPORT),
                    evaluate(EVALUATED),
                    new Transition<>(EVALUATED, TermEvent.CLOSE, CLOSED, Set.of(Roles.ASSESSMENT_COMMITTEE))
                            .guardedBy(Refusal.OWN_CASE, Refusal.AUTHOR, Refusal.NOT_COLLECTIVE)));

    private TermStates() {}

    private static Transition<TermState, TermEvent> add(TermState from) {
        return new Transition<>(from, TermEvent.ADD_ANNUALS, ANNUAL, OFFICES)
                .guardedBy(Refusal.OWN_CASE, Refusal.NOTHING_TO_ADD);
    }

    private static Transition<TermState, TermEvent> end(TermState state) {
        return new Transition<>(state, TermEvent.END_EARLY, state, OFFICES)
                .guardedBy(Refusal.OWN_CASE, Refusal.TERM_OVER);
    }

    private static Transition<TermState, TermEvent> evaluate(TermState from) {
        return new Transition<>(from, TermEvent.EVALUATE, EVALUATED, OFFICES).guardedBy(Refusal.OWN_CASE);
    }
}
