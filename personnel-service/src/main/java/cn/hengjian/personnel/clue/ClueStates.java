package cn.hengjian.personnel.clue;

import cn.hengjian.personnel.clue.rules.ClueEvent;
import cn.hengjian.personnel.clue.rules.ClueRules.Refusal;
import cn.hengjian.personnel.clue.rules.ClueState;
import cn.hengjian.platform.security.Roles;
import cn.hengjian.platform.workflow.StateMachine;
import cn.hengjian.platform.workflow.StateMachine.Transition;
import java.util.List;
import java.util.Set;

/** The beginning of SM-4 as data. */
final class ClueStates {

    private static final Set<String> PERSON = Set.of(Roles.ORGANISATION);
    private static final Set<String> SYSTEM = Set.of();

    static final StateMachine<ClueState, ClueEvent> MACHINE = new StateMachine<>(
            "SM-4 clue",
            List.of(
                    new Transition<>(ClueState.OPEN, ClueEvent.TAKE_UP, ClueState.TAKEN_UP, PERSON)
                            .guardedBy(Refusal.OWN_UNIT),
                    new Transition<>(ClueState.OPEN, ClueEvent.DISMISS, ClueState.DISMISSED, PERSON)
                            .guardedBy(Refusal.OWN_UNIT),
                    // A finding that is overturned leaves nothing behind to act on.
                    new Transition<>(ClueState.OPEN, ClueEvent.WITHDRAW, ClueState.WITHDRAWN, SYSTEM),
                    new Transition<>(ClueState.TAKEN_UP, ClueEvent.WITHDRAW, ClueState.WITHDRAWN, SYSTEM)));

    private ClueStates() {}

    /** The states in which a clue stands on its finding still. */
    static List<ClueState> withdrawing() {
        return MACHINE.transitions().stream()
                .filter(transition -> transition.event() == ClueEvent.WITHDRAW)
                .map(Transition::from)
                .toList();
    }
}
