package cn.hengjian.personnel.study;

import cn.hengjian.personnel.study.rules.StudyEvent;
import cn.hengjian.personnel.study.rules.StudyRules.Refusal;
import cn.hengjian.personnel.study.rules.StudyState;
import cn.hengjian.platform.security.Roles;
import cn.hengjian.platform.workflow.StateMachine;
import cn.hengjian.platform.workflow.StateMachine.Transition;
import java.util.List;
import java.util.Set;

/** The life of a study record as data (M07). */
final class StudyStates {

    private static final Set<String> OFFICE = Set.of(Roles.ORGANISATION, Roles.UNIT_HR);
    private static final Set<String> ENTERING = Set.of(Roles.CADRE, Roles.UNIT_HR);

    static final StateMachine<StudyState, StudyEvent> MACHINE = new StateMachine<>(
            "STUDY",
            List.of(
                    new Transition<>(StudyState.SUBMITTED, StudyEvent.CONFIRM, StudyState.CONFIRMED, OFFICE)
                            .guardedBy(Refusal.OWN_CASE, Refusal.KIN, Refusal.ENTERED_IT),
                    new Transition<>(StudyState.SUBMITTED, StudyEvent.REJECT, StudyState.REJECTED, OFFICE)
                            .guardedBy(Refusal.OWN_CASE, Refusal.KIN, Refusal.ENTERED_IT),
                    new Transition<>(StudyState.SUBMITTED, StudyEvent.WITHDRAW, StudyState.WITHDRAWN, ENTERING)
                            .guardedBy(Refusal.NOT_ENTERED),
                    new Transition<>(StudyState.CONFIRMED, StudyEvent.CANCEL, StudyState.CANCELLED, OFFICE)
                            .guardedBy(Refusal.OWN_CASE, Refusal.KIN)));

    private StudyStates() {}

    static List<String> rules(String policy) {
        return List.of("M07", policy);
    }
}
