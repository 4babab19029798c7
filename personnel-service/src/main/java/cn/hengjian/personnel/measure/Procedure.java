package cn.hengjian.personnel.measure;

import cn.hengjian.personnel.casework.CaseKind;
import cn.hengjian.personnel.casework.Task;
import cn.hengjian.personnel.measure.rules.MeasureFacts;
import cn.hengjian.personnel.measure.rules.Refusal;
import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.rule.Ruling;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.security.Roles;
import cn.hengjian.platform.workflow.StateMachine;
import cn.hengjian.platform.workflow.WorkflowProblem;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The way that a kind of measure goes. A bean for each kind.
 *
 * @param <S> its states
 * @param <E> its events, those of {@link Common} that it has among them under the same names
 */
public abstract class Procedure<S extends Enum<S>, E extends Enum<E>> {

    public static final Set<String> OFFICE = Set.of(Roles.ORGANISATION);
    public static final Set<String> DECIDERS = Set.of(Roles.ORGANISATION, Roles.COUNTY_COMMITTEE);
    public static final Set<String> SELF = Set.of(Roles.CADRE);
    public static final Set<String> DISCIPLINE = Set.of(Roles.DISCIPLINE);
    public static final Set<String> SYSTEM = Set.of();

    /** Steps that measures have in common. */
    enum Common {
        SERVE_NOTICE,
        STATE,
        ANSWER,
        CLEAR,
        SERVE_DECISION,
        /** A review or an appeal (SM-13) undid it. */
        UNDO,
        CANCEL
    }

    /** What a state waits for. */
    public record Wait(Task task, Set<String> roles) {}

    private final StateMachine<S, E> machine;
    private final Class<S> states;
    private final Class<E> events;

    protected Procedure(StateMachine<S, E> machine, Class<S> states, Class<E> events) {
        this.machine = machine;
        this.states = states;
        this.events = events;
    }

    protected abstract CaseKind kind();

    /** What its cases are called in a paper. */
    protected abstract Text title();

    /** The letters of its numbers. */
    protected abstract String prefix();

    /** Whether the guards of an event let it pass. */
    protected abstract Ruling<Refusal> decide(E event, MeasureFacts facts);

    protected abstract boolean isClosed(S state);

    /** Whether its decision can be reviewed and appealed against (SM-13). */
    protected boolean isAppealable() {
        return true;
    }

    /** What a state waits for, if it waits for anything. */
    protected abstract Optional<Wait> waiting(S state);

    /**
     * Undoes what a measure did.
     *
     * @param document the one by which it is undone
     */
    protected abstract void undo(Measure measure, String reason, String document, Caller caller);

    /** How a case of this kind reads a pack, whichever it is. */
    protected abstract MeasureReading reading(Measure measure);

    /** The words of a code that the pack gives, such as a situation or a manner. */
    protected abstract Text words(PolicyPack pack, String code);

    /** What the cadre has time for from the notice on. */
    protected Task onNotice() {
        return Task.STATE;
    }

    /** What the cadre has time for from the day on which a decision was served in a state, if for anything. */
    protected Optional<Task> onService(S state) {
        return Optional.empty();
    }

    /** What else the cadre has to know of an outcome, for the written decision. */
    protected List<Text> consequences(PolicyPack pack, String outcome) {
        return List.of();
    }

    /** How long an outcome bars from promotion, if it does. */
    protected abstract Optional<Text> bar(PolicyPack pack, String outcome);

    boolean knows(Common step) {
        var event = find(step);
        return event.isPresent()
                && machine.transitions().stream().anyMatch(transition -> transition.event() == event.get());
    }

    Optional<Task> onService(String state) {
        return onService(state(state));
    }

    protected final StateMachine<S, E> machine() {
        return machine;
    }

    S state(String name) {
        return Enum.valueOf(states, name);
    }

    /** The step as an event of this kind; a kind that has no such step refuses it in every state. */
    E event(Common step) {
        return find(step)
                .orElseThrow(() -> new ProblemException(
                        WorkflowProblem.TRANSITION_REFUSED,
                        new Text("%s：没有 %s 这一步", "%s: there is no %s in it").with(machine.id(), step)));
    }

    private Optional<E> find(Common step) {
        return Arrays.stream(events.getEnumConstants())
                .filter(event -> event.name().equals(step.name()))
                .findFirst();
    }

    /** What the caller may do now: the machine has it for his or her roles, and no guard refuses. */
    List<String> allowed(String state, MeasureFacts facts, Caller caller) {
        return machine.allowed(state(state), caller, event -> decide(event, facts));
    }
}
