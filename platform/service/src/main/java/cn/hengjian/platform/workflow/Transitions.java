package cn.hengjian.platform.workflow;

import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.rule.Ruling;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes transitions: asks the machine, refuses what it doesn't list, and writes the log. */
@ApplicationScoped
public class Transitions {

    private final Database database;
    private final Clock clock;

    Transitions(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A line of a subject's history. */
    public record Made(
            String event,
            @Nullable String from,
            String to,
            String actor,
            Instant at,
            @Nullable String reason,
            List<String> rules) {}

    /** Notes that a subject began its life in a state. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void begin(StateMachine<?, ?> machine, UUID subject, Enum<?> state, Caller caller, List<String> rules) {
        beginAll(machine, List.of(subject), state, caller, rules);
    }

    /** The same of many at once. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void beginAll(
            StateMachine<?, ?> machine, List<UUID> subjects, Enum<?> state, Caller caller, List<String> rules) {
        log(machine.id(), subjects, "CREATE", null, state, caller, null, rules);
    }

    /**
     * What the guards of a step say.
     *
     * @param refusal the problem that a reason is told as
     */
    public record Guards<R extends Enum<R>>(Ruling<R> ruling, Function<R, ProblemException> refusal) {}

    /** Makes a transition that has no guards, and returns the state that it leads to. */
    @Transactional(Transactional.TxType.MANDATORY)
    public <S extends Enum<S>, E extends Enum<E>> S make(
            StateMachine<S, E> machine,
            UUID subject,
            S from,
            E event,
            Caller caller,
            @Nullable String reason,
            List<String> rules) {
        return makeAll(machine, List.of(subject), from, event, caller, reason, rules);
    }

    /** The same of many subjects at once, all in one state. */
    @Transactional(Transactional.TxType.MANDATORY)
    public <S extends Enum<S>, E extends Enum<E>> S makeAll(
            StateMachine<S, E> machine,
            List<UUID> subjects,
            S from,
            E event,
            Caller caller,
            @Nullable String reason,
            List<String> rules) {
        var to = require(machine, from, event, caller);
        log(machine.id(), subjects, event.name(), from, to, caller, reason, rules);
        return to;
    }

    /** Makes a transition if the machine lists it and its guards grant it, and returns the state that it leads to. */
    @Transactional(Transactional.TxType.MANDATORY)
    public <S extends Enum<S>, E extends Enum<E>, R extends Enum<R>> S make(
            StateMachine<S, E> machine,
            UUID subject,
            S from,
            E event,
            Caller caller,
            @Nullable String reason,
            List<String> rules,
            Guards<R> guards) {
        var to = permit(machine, from, event, caller, guards);
        log(machine.id(), List.of(subject), event.name(), from, to, caller, reason, rules);
        return to;
    }

    /**
     * Refuses what {@link #make} would refuse, and returns the state that the event leads to, but writes nothing: for
     * subjects whose steps are kept elsewhere, because this log can't be made to forget.
     */
    public <S extends Enum<S>, E extends Enum<E>, R extends Enum<R>> S permit(
            StateMachine<S, E> machine, S from, E event, Caller caller, Guards<R> guards) {
        var to = require(machine, from, event, caller);
        if (guards.ruling() instanceof Ruling.Refused<R>(var why)) {
            machine.requireListed(from, event, why);
            throw guards.refusal().apply(why);
        }
        return to;
    }

    /** Writes down what happened to a subject before it came into this log, in its order. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void take(StateMachine<?, ?> machine, UUID subject, List<Made> history) {
        for (var made : history) {
            database.update(lines(
                    machine.id(),
                    List.of(subject),
                    made.event(),
                    made.from(),
                    made.to(),
                    made.actor(),
                    made.at(),
                    made.reason(),
                    made.rules()));
        }
    }

    private static <S extends Enum<S>, E extends Enum<E>> S require(
            StateMachine<S, E> machine, S from, E event, Caller caller) {
        return switch (machine.decide(from, event, caller)) {
            case StateMachine.Decision.Accepted<S, E>(var to) -> to;
            case StateMachine.Decision.Unlisted<S, E>(var possible) ->
                throw new ProblemException(
                        WorkflowProblem.TRANSITION_REFUSED,
                        new Text("%s：状态 %s 下不能 %s；可以：%s", "%s: in state %s there is no %s; there is: %s")
                                .with(machine.id(), from, event, possible));
            case StateMachine.Decision.NotYours<S, E>(var roles) ->
                throw new ProblemException(
                        HttpProblem.FORBIDDEN,
                        new Text("%s 由以下角色办理：%s", "%s is done by the roles: %s")
                                .with(
                                        event,
                                        String.join(
                                                ", ", roles.stream().sorted().toList())));
        };
    }

    /** What happened to a subject, oldest first. */
    public List<Made> history(UUID subject) {
        return database.list(
                Sql.of(
                        "SELECT event, from_state, to_state, actor, at, reason, rules FROM transition"
                                + " WHERE subject_id = ? ORDER BY id",
                        subject),
                row -> new Made(
                        row.text("event"),
                        row.textOrNull("from_state"),
                        row.text("to_state"),
                        row.text("actor"),
                        row.instant("at"),
                        row.textOrNull("reason"),
                        row.texts("rules")));
    }

    private void log(
            String machine,
            List<UUID> subjects,
            String event,
            @Nullable Enum<?> from,
            Enum<?> to,
            Caller caller,
            @Nullable String reason,
            List<String> rules) {
        database.update(lines(
                machine,
                subjects,
                event,
                from == null ? null : from.name(),
                to.name(),
                caller.username(),
                clock.instant(),
                reason,
                rules));
    }

    private static Sql lines(
            String machine,
            List<UUID> subjects,
            String event,
            @Nullable String from,
            String to,
            String actor,
            Instant at,
            @Nullable String reason,
            List<String> rules) {
        return Sql.of(
                "INSERT INTO transition (machine, subject_id, event, from_state, to_state, actor, at, reason, rules)"
                        + " SELECT ?, subject, ?, ?, ?, ?, ?, ?, ?::text[] FROM unnest(?::uuid[]) WITH ORDINALITY AS s (subject, n)"
                        + " ORDER BY n",
                machine,
                event,
                from,
                to,
                actor,
                at,
                reason,
                rules,
                subjects);
    }
}
