package cn.hengjian.assessment.stage;

import static cn.hengjian.assessment.stage.rules.StageState.FEEDBACK;
import static cn.hengjian.assessment.stage.rules.StageState.LOCKED;
import static cn.hengjian.assessment.stage.rules.StageState.OPEN;
import static cn.hengjian.assessment.stage.rules.StageState.SELF_REPORT;
import static cn.hengjian.assessment.stage.rules.StageState.SUPERVISOR_GRADE;

import cn.hengjian.assessment.stage.rules.StageEvent;
import cn.hengjian.assessment.stage.rules.StageRules.Refusal;
import cn.hengjian.assessment.stage.rules.StageState;
import cn.hengjian.platform.security.Roles;
import cn.hengjian.platform.workflow.StateMachine;
import cn.hengjian.platform.workflow.StateMachine.Transition;
import java.util.List;
import java.util.Set;

/** The course of a stage appraisal. */
final class StageStates {

    private static final Set<String> PERSON = Set.of(Roles.CADRE);
    private static final Set<String> OFFICES = Set.of(Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION);
    /** Whoever is above rates, whatever his or her roles; whether the caller is, a guard asks. */
    private static final Set<String> RATERS =
            Set.of(Roles.CADRE, Roles.UNIT_LEADER, Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION);

    static final StateMachine<StageState, StageEvent> MACHINE = new StateMachine<>(
            "SM-10 stage",
            List.of(
                    new Transition<>(OPEN, StageEvent.REPORT, SELF_REPORT, PERSON).guardedBy(Refusal.NOT_THE_PERSON),
                    new Transition<>(OPEN, StageEvent.WAIVE_REPORT, SELF_REPORT, OFFICES)
                            .guardedBy(Refusal.OWN_CASE, Refusal.REPORT_NOT_DUE),
                    cite(OPEN),
                    cite(SELF_REPORT),
                    cite(SUPERVISOR_GRADE),
                    grade(SELF_REPORT),
                    grade(SUPERVISOR_GRADE),
                    new Transition<>(SUPERVISOR_GRADE, StageEvent.TELL, FEEDBACK, RATERS)
                            .guardedBy(Refusal.OWN_CASE, Refusal.NOT_THE_RATER),
                    new Transition<>(FEEDBACK, StageEvent.STATE, FEEDBACK, PERSON)
                            .guardedBy(Refusal.NOT_THE_PERSON, Refusal.STATED, Refusal.STATEMENT_LATE),
                    new Transition<>(FEEDBACK, StageEvent.LOCK, LOCKED, OFFICES)
                            .guardedBy(Refusal.OWN_CASE, Refusal.STATEMENT_TIME_RUNNING)));

    private StageStates() {}

    private static Transition<StageState, StageEvent> cite(StageState state) {
        return new Transition<>(state, StageEvent.CITE, state, RATERS).guardedBy(Refusal.NOT_THE_RATER);
    }

    private static Transition<StageState, StageEvent> grade(StageState from) {
        return new Transition<>(from, StageEvent.GRADE, SUPERVISOR_GRADE, RATERS)
                .guardedBy(Refusal.OWN_CASE, Refusal.NOT_THE_RATER, Refusal.NO_PLACE);
    }
}
