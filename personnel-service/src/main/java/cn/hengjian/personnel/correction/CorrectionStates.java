package cn.hengjian.personnel.correction;

import cn.hengjian.personnel.correction.rules.CorrectionRules.Refusal;
import cn.hengjian.platform.security.Roles;
import cn.hengjian.platform.workflow.StateMachine;
import cn.hengjian.platform.workflow.StateMachine.Transition;
import java.util.List;
import java.util.Set;

/** The life of a request for correction as data. That nobody decides about the own file is the service's guard. */
final class CorrectionStates {

    static final String RULE = "PIPL-46";

    static final Set<String> OFFICES = Set.of(Roles.ORGANISATION, Roles.HR_BUREAU, Roles.UNIT_HR);
    private static final Set<String> CADRE = Set.of(Roles.CADRE);

    static final StateMachine<CorrectionState, CorrectionEvent> MACHINE = new StateMachine<>(
            "CORRECTION",
            List.of(
                    new Transition<>(CorrectionState.FILED, CorrectionEvent.ACCEPT, CorrectionState.ACCEPTED, OFFICES)
                            .guardedBy(Refusal.RECORD_UNCHANGED),
                    new Transition<>(CorrectionState.FILED, CorrectionEvent.REFUSE, CorrectionState.REFUSED, OFFICES),
                    new Transition<>(
                            CorrectionState.FILED, CorrectionEvent.WITHDRAW, CorrectionState.WITHDRAWN, CADRE)));

    private CorrectionStates() {}
}
