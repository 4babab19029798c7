package cn.hengjian.platform.workflow;

import cn.hengjian.platform.rule.Ruling;
import cn.hengjian.platform.security.Caller;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A state machine as data. What is not listed is refused.
 *
 * @param id the mechanism's id, such as SM-1
 * @param transitions every transition there is
 */
public record StateMachine<S extends Enum<S>, E extends Enum<E>>(String id, List<Transition<S, E>> transitions) {

    public StateMachine {
        transitions = List.copyOf(transitions);
    }

    /**
     * One transition.
     *
     * @param roles who may make it; empty means only the system itself
     * @param guards the reasons that its guards can refuse for, as the feature's rules name them
     */
    public record Transition<S extends Enum<S>, E extends Enum<E>>(
            S from, E event, S to, Set<String> roles, List<String> guards) {

        public Transition {
            roles = Set.copyOf(roles);
            guards = List.copyOf(guards);
        }

        public Transition(S from, E event, S to, Set<String> roles) {
            this(from, event, to, roles, List.of());
        }

        /** The same, with what its guards can refuse for. */
        public Transition<S, E> guardedBy(Enum<?>... refusals) {
            return new Transition<>(
                    from,
                    event,
                    to,
                    roles,
                    Arrays.stream(refusals).map(Enum::name).toList());
        }
    }

    /** The same with one more end, to which the system takes a subject from any other state. */
    public StateMachine<S, E> endingAnywhereIn(S end, E event) {
        return new StateMachine<>(
                id,
                Stream.concat(
                                transitions.stream(),
                                Arrays.stream(end.getDeclaringClass().getEnumConstants())
                                        .filter(state -> state != end)
                                        .map(state -> new Transition<>(state, event, end, Set.of())))
                        .toList());
    }

    /** Whether an event may happen. */
    public sealed interface Decision<S, E> {

        /** It may, and leads here. */
        record Accepted<S, E>(S to) implements Decision<S, E> {}

        /** The machine has no such transition in this state; these it has. */
        record Unlisted<S, E>(List<E> possible) implements Decision<S, E> {}

        /** The transition exists, for other roles. */
        record NotYours<S, E>(Set<String> roles) implements Decision<S, E> {}
    }

    public Decision<S, E> decide(S state, E event, Caller caller) {
        var listed = transitions.stream()
                .filter(transition -> transition.from() == state && transition.event() == event)
                .findFirst();
        if (listed.isEmpty()) {
            return new Decision.Unlisted<>(transitions.stream()
                    .filter(transition -> transition.from() == state)
                    .map(Transition::event)
                    .distinct()
                    .toList());
        }
        var transition = listed.get();
        return mayMake(caller, transition)
                ? new Decision.Accepted<>(transition.to())
                : new Decision.NotYours<>(transition.roles());
    }

    /** What this caller may do in a state, by name, guards aside. */
    public List<String> allowed(S state, Caller caller) {
        return allowed(state, caller, _ -> Ruling.granted());
    }

    /** What this caller may do in a state and no guard refuses, by name. */
    public List<String> allowed(S state, Caller caller, Function<E, Ruling<?>> guards) {
        return transitions.stream()
                .filter(transition -> transition.from() == state && mayMake(caller, transition))
                .filter(transition -> guards.apply(transition.event()).isGranted())
                .map(transition -> transition.event().name())
                .distinct()
                .toList();
    }

    /** A guard that the machine doesn't list would be missing from its documents. */
    void requireListed(S from, E event, Enum<?> refusal) {
        if (transitions.stream()
                .noneMatch(transition -> transition.from() == from
                        && transition.event() == event
                        && transition.guards().contains(refusal.name()))) {
            throw new IllegalStateException(
                    id + " does not list the guard " + refusal + " of " + event + " in " + from);
        }
    }

    private static boolean mayMake(Caller caller, Transition<?, ?> transition) {
        return transition.roles().isEmpty() ? caller.actsForSystem() : caller.hasAny(transition.roles());
    }
}
