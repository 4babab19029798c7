package cn.hengjian.platform.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.rule.Ruling;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.platform.workflow.StateMachine.Transition;
import cn.hengjian.platform.workflow.Transitions.Guards;
import cn.hengjian.platform.workflow.Transitions.Made;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class GuardsTest {

    private static final StateMachine<State, Event> MACHINE = new StateMachine<>(
            "SM-GUARDED",
            List.of(
                    new Transition<>(State.OPEN, Event.CLOSE, State.CLOSED, Set.of("clerk"))
                            .guardedBy(Refusal.OWN_CASE, Refusal.NOTICE_MISSING),
                    new Transition<>(State.CLOSED, Event.REOPEN, State.OPEN, Set.of("clerk"))));
    private static final Caller CLERK = caller("clerk");

    private final UUID subject = UUID.randomUUID();

    @Inject
    Transitions transitions;

    enum State {
        OPEN,
        CLOSED
    }

    enum Event {
        CLOSE,
        REOPEN
    }

    enum Refusal {
        OWN_CASE,
        NOTICE_MISSING,
        TOO_EARLY
    }

    private static Caller caller(String role) {
        return new Caller("s", "u." + role, Set.of(role), Set.of(), null);
    }

    private static Guards<Refusal> guards(Ruling<Refusal> ruling) {
        return new Guards<>(
                ruling,
                why -> new ProblemException(
                        WorkflowProblem.GUARD_MISSING, new Text("缺少 " + why, "There is no " + why)));
    }

    private State make(State from, Event event, Caller caller, Ruling<Refusal> ruling) {
        return QuarkusTransaction.requiringNew()
                .call(() -> transitions.make(
                        MACHINE, subject, from, event, caller, "because", List.of("G3"), guards(ruling)));
    }

    private List<Made> history() {
        return transitions.history(subject);
    }

    @Test
    void makesTheTransitionThatItsGuardsGrant() {
        var to = make(State.OPEN, Event.CLOSE, CLERK, Ruling.granted());

        assertThat(to).isEqualTo(State.CLOSED);
        assertThat(history())
                .extracting(Made::event, Made::from, Made::to, Made::actor, Made::reason, Made::rules)
                .containsExactly(tuple("CLOSE", "OPEN", "CLOSED", "u.clerk", "because", List.of("G3")));
    }

    @Test
    void tellsARefusalAsTheFeaturesProblemAndLogsNothing() {
        assertThatThrownBy(() -> make(State.OPEN, Event.CLOSE, CLERK, Ruling.refused(Refusal.NOTICE_MISSING)))
                .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
                .satisfies(problem -> {
                    assertThat(problem.type()).isEqualTo(WorkflowProblem.GUARD_MISSING);
                    assertThat(problem.detail()).isEqualTo(new Text("缺少 NOTICE_MISSING", "There is no NOTICE_MISSING"));
                });
        assertThat(history()).isEmpty();
    }

    @Test
    void failsOnARefusalThatTheMachineDoesNotList() {
        assertThatThrownBy(() -> make(State.OPEN, Event.CLOSE, CLERK, Ruling.refused(Refusal.TOO_EARLY)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("SM-GUARDED does not list the guard TOO_EARLY of CLOSE in OPEN");
        assertThatThrownBy(() -> make(State.CLOSED, Event.REOPEN, CLERK, Ruling.refused(Refusal.OWN_CASE)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("SM-GUARDED does not list the guard OWN_CASE of REOPEN in CLOSED");
        assertThat(history()).isEmpty();
    }

    /** Who may not act is not told what is missing. */
    @Test
    void refusesStateAndRoleBeforeItAsksTheGuards() {
        var refused = Ruling.refused(Refusal.OWN_CASE);

        assertThat(detailOf(() -> make(State.CLOSED, Event.CLOSE, CLERK, refused)))
                .isEqualTo("SM-GUARDED: in state CLOSED there is no CLOSE; there is: [REOPEN]");
        assertThat(detailOf(() -> make(State.OPEN, Event.CLOSE, caller("guest"), refused)))
                .isEqualTo("CLOSE is done by the roles: clerk");
        assertThat(history()).isEmpty();
    }

    private static String detailOf(ThrowingCallable refused) {
        return catchThrowableOfType(ProblemException.class, refused).detail().en();
    }
}
