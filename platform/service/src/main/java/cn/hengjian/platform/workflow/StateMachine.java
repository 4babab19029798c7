package cn.hengjian.platform.workflow;

import cn.hengjian.platform.security.Caller;
import java.util.List;
import java.util.Set;

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
     */
    public record Transition<S extends Enum<S>, E extends Enum<E>>(S from, E event, S to, Set<String> roles) {

        public Transition {
            roles = Set.copyOf(roles);
        }
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

    /** What this caller may do in a state, by name. */
    public List<String> allowed(S state, Caller caller) {
        return transitions.stream()
                .filter(transition -> transition.from() == state && mayMake(caller, transition))
                .map(transition -> transition.event().name())
                .distinct()
                .toList();
    }

    private static boolean mayMake(Caller caller, Transition<?, ?> transition) {
        return transition.roles().isEmpty() ? caller.actsForSystem() : caller.hasAny(transition.roles());
    }
}
