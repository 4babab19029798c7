package cn.hengjian.personnel.together;

import cn.hengjian.personnel.together.rules.DayEvent;
import cn.hengjian.personnel.together.rules.DayRules.Refusal;
import cn.hengjian.personnel.together.rules.DayState;
import cn.hengjian.platform.security.Roles;
import cn.hengjian.platform.workflow.StateMachine;
import cn.hengjian.platform.workflow.StateMachine.Transition;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** SM-14 as data. What the host confirms is counted by the system at once; what it disputes is decided by an office. */
final class DayStates {

    private static final Set<String> SELF = Set.of(Roles.CADRE);
    private static final Set<String> HOST = Set.of(Roles.VILLAGE_VERIFIER);
    private static final Set<String> OFFICE = Set.of(Roles.ORGANISATION, Roles.UNIT_HR);
    private static final Set<String> CANCELLING = Set.of(Roles.ORGANISATION);
    private static final Set<String> SYSTEM = Set.of();

    static final StateMachine<DayState, DayEvent> MACHINE = new StateMachine<>(
            "SM-14 day",
            Stream.concat(
                            Stream.of(
                                    new Transition<>(DayState.DRAFT, DayEvent.SUBMIT, DayState.SUBMITTED, SELF)
                                            .guardedBy(
                                                    Refusal.NOT_THE_CADRE,
                                                    Refusal.NOT_YET,
                                                    Refusal.TOO_LATE,
                                                    Refusal.NO_NIGHT),
                                    new Transition<>(DayState.DRAFT, DayEvent.WITHDRAW, DayState.CANCELLED, SELF)
                                            .guardedBy(Refusal.NOT_THE_CADRE),
                                    others(DayState.SUBMITTED, DayEvent.VERIFY, DayState.VERIFIED, HOST),
                                    others(DayState.SUBMITTED, DayEvent.DISPUTE, DayState.DISPUTED, HOST),
                                    new Transition<>(DayState.VERIFIED, DayEvent.COUNT, DayState.COUNTED, SYSTEM),
                                    others(DayState.DISPUTED, DayEvent.COUNT, DayState.COUNTED, OFFICE),
                                    others(DayState.DISPUTED, DayEvent.REJECT, DayState.REJECTED, OFFICE)),
                            Arrays.stream(DayState.values())
                                    .filter(state -> state != DayState.DRAFT && state != DayState.CANCELLED)
                                    .map(state -> others(state, DayEvent.CANCEL, DayState.CANCELLED, CANCELLING)))
                    .toList());

    private DayStates() {}

    /** A step that nobody makes with his or her own day. */
    private static Transition<DayState, DayEvent> others(
            DayState from, DayEvent event, DayState to, Set<String> roles) {
        return new Transition<>(from, event, to, roles).guardedBy(Refusal.OWN_CASE, Refusal.KIN);
    }

    static List<String> rules(String policy) {
        return List.of("SM-14", "M02", policy);
    }
}
