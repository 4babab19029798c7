package cn.hengjian.platform.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.platform.rule.Ruling;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.workflow.StateMachine.Decision;
import cn.hengjian.platform.workflow.StateMachine.Transition;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateMachineTest {

    private static final StateMachine<State, Event> MACHINE = new StateMachine<>(
            "SM-T",
            List.of(
                    new Transition<>(State.OPEN, Event.CLOSE, State.CLOSED, Set.of("clerk", "chief")),
                    new Transition<>(State.OPEN, Event.EXPIRE, State.CLOSED, Set.of()),
                    new Transition<>(State.CLOSED, Event.REOPEN, State.OPEN, Set.of("chief"))));

    enum State {
        OPEN,
        CLOSED
    }

    enum Refusal {
        OWN_CASE,
        TOO_EARLY
    }

    enum Event {
        CLOSE,
        EXPIRE,
        REOPEN
    }

    private static Caller caller(String role) {
        return new Caller("s", "u", Set.of(role), Set.of(), null);
    }

    @ParameterizedTest
    @CsvSource({"OPEN, CLOSE, clerk, CLOSED", "OPEN, CLOSE, chief, CLOSED", "CLOSED, REOPEN, chief, OPEN"})
    void acceptsWhatIsListedForTheRole(State from, Event event, String role, State to) {
        assertThat(MACHINE.decide(from, event, caller(role))).isEqualTo(new Decision.Accepted<State, Event>(to));
    }

    @Test
    void refusesWhatIsNotListedAndSaysWhatIs() {
        assertThat(MACHINE.decide(State.OPEN, Event.REOPEN, caller("chief")))
                .isEqualTo(new Decision.Unlisted<State, Event>(List.of(Event.CLOSE, Event.EXPIRE)));
        assertThat(MACHINE.decide(State.CLOSED, Event.CLOSE, caller("chief")))
                .isEqualTo(new Decision.Unlisted<State, Event>(List.of(Event.REOPEN)));
    }

    @Test
    void refusesAnotherRoleAndSaysWhose() {
        assertThat(MACHINE.decide(State.CLOSED, Event.REOPEN, caller("clerk")))
                .isEqualTo(new Decision.NotYours<State, Event>(Set.of("chief")));
    }

    @Test
    void leavesATransitionWithoutRolesToTheSystem() {
        assertThat(MACHINE.decide(State.OPEN, Event.EXPIRE, caller("chief")))
                .isEqualTo(new Decision.NotYours<State, Event>(Set.of()));
        assertThat(MACHINE.decide(State.OPEN, Event.EXPIRE, Caller.system("sample")))
                .isEqualTo(new Decision.Accepted<State, Event>(State.CLOSED));
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN, clerk, CLOSE",
        "OPEN, chief, CLOSE",
        "CLOSED, chief, REOPEN",
        "CLOSED, clerk, ''",
        "OPEN, nobody, ''"
    })
    void listsWhatACallerMayDo(State state, String role, String allowed) {
        assertThat(String.join(" ", MACHINE.allowed(state, caller(role)))).isEqualTo(allowed);
    }

    @Test
    void listsNothingThatAGuardRefuses() {
        assertThat(MACHINE.allowed(
                        State.OPEN,
                        Caller.system("sample"),
                        event -> Ruling.unless(event == Event.EXPIRE, Refusal.TOO_EARLY)))
                .isEmpty();
        assertThat(MACHINE.allowed(
                        State.OPEN, caller("chief"), event -> Ruling.unless(event == Event.EXPIRE, Refusal.TOO_EARLY)))
                .containsExactly("CLOSE");
    }

    @Test
    void namesTheGuardsOfATransitionInTheirOrderAndLeavesTheRest() {
        var bare = MACHINE.transitions().getFirst();

        var guarded = bare.guardedBy(Refusal.TOO_EARLY, Refusal.OWN_CASE);

        assertThat(bare.guards()).isEmpty();
        assertThat(guarded)
                .isEqualTo(new Transition<>(
                        State.OPEN,
                        Event.CLOSE,
                        State.CLOSED,
                        Set.of("clerk", "chief"),
                        List.of("TOO_EARLY", "OWN_CASE")));
    }
}
