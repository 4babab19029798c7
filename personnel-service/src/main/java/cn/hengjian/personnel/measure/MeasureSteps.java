package cn.hengjian.personnel.measure;

import cn.hengjian.personnel.casework.CaseKind;
import cn.hengjian.personnel.casework.CaseRef;
import cn.hengjian.personnel.casework.Duties;
import cn.hengjian.personnel.casework.Task;
import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.measure.rules.MeasureFacts;
import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.outbox.Outbox;
import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.time.Deadline;
import cn.hengjian.platform.time.LegalPeriod;
import cn.hengjian.platform.workflow.Transitions;
import cn.hengjian.platform.workflow.Transitions.Guards;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Takes a measure from state to state, and leaves behind what each step has to: log, audit entry, event, duties. */
@ApplicationScoped
public class MeasureSteps {

    static final String OBJECT = "measure";

    /** Who decides, the level says (G1). */
    private static final Set<Task> BY_DECIDERS = Set.of(Task.DECIDE, Task.DECIDE_APPEAL);

    private final MeasureRepository measures;
    private final Transitions transitions;
    private final Duties duties;
    private final Terms terms;
    private final Outbox outbox;
    private final Audit audit;

    MeasureSteps(
            MeasureRepository measures,
            Transitions transitions,
            Duties duties,
            Terms terms,
            Outbox outbox,
            Audit audit) {
        this.measures = measures;
        this.transitions = transitions;
        this.duties = duties;
        this.terms = terms;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** The measure of a kind, if the caller sees it, held until the transaction ends. */
    public Measure lock(UUID id, CaseKind kind, Caller caller) {
        return measures.lock(id, Set.of(kind), caller);
    }

    /** The measure, if it is of one of these kinds and the caller sees it, held until the transaction ends. */
    public Measure lock(UUID id, Set<CaseKind> kinds, Caller caller) {
        return measures.lock(id, kinds, caller);
    }

    /** The same, for the system. */
    public Measure lock(UUID id) {
        return measures.lock(id);
    }

    public MeasureFacts facts(Measure measure, Caller caller) {
        return measures.facts(measure.id(), caller);
    }

    /** Makes the step if the machine lists it and no guard refuses, and opens what the new state waits for. */
    public <S extends Enum<S>, E extends Enum<E>> void make(
            Procedure<S, E> procedure,
            Measure measure,
            E event,
            MeasureFacts facts,
            Caller caller,
            @Nullable String reason,
            Change change) {
        make(procedure, measure, event, facts, caller, reason, () -> change);
    }

    /** The same with a change that is worked out, and what goes with it done, once no guard refuses. */
    public <S extends Enum<S>, E extends Enum<E>> void make(
            Procedure<S, E> procedure,
            Measure measure,
            E event,
            MeasureFacts facts,
            Caller caller,
            @Nullable String reason,
            Supplier<Change> change) {
        var from = procedure.state(measure.state());
        var next = transitions.make(
                procedure.machine(),
                measure.id(),
                from,
                event,
                caller,
                reason,
                List.of(procedure.machine().id(), measure.policy()),
                new Guards<>(procedure.decide(event, facts), why -> MeasureProblem.of(why, facts)));
        var closed = procedure.isClosed(next);
        var version = measures.enter(measure.id(), next.name(), closed ? terms.today() : null, change.get());
        audit.record(caller, "measure-step", OBJECT, measure.id().toString(), Map.of("event", event));
        outbox.append(new MeasureChanged(
                measure.id(),
                measure.kind(),
                measure.ref().number(),
                measure.ref().cadreId(),
                event.name(),
                next.name(),
                version));
        if (closed) {
            duties.closeAll(measure.id());
        } else if (next != from) {
            procedure.waiting(from).ifPresent(wait -> duties.close(measure.id(), wait.task()));
            procedure.waiting(next).ifPresent(wait -> await(measure, wait.task(), wait.roles(), caller));
        }
    }

    /**
     * The system makes a step with all those of these cases that are in a state; it has no guards. Says how many they were.
     */
    public <S extends Enum<S>, E extends Enum<E>> int makeAll(
            Procedure<S, E> procedure, List<UUID> ids, S from, E event, Caller caller, Change change) {
        var cases = ids.isEmpty() ? List.<CaseRef>of() : measures.lockAll(ids, procedure.kind(), from.name());
        if (cases.isEmpty()) {
            return 0;
        }
        var held = cases.stream().map(CaseRef::id).toList();
        var rules = List.of(procedure.machine().id(), terms.inForce().reference());
        var next = transitions.makeAll(procedure.machine(), held, from, event, caller, null, rules);
        measures.enterAll(held, next.name(), procedure.isClosed(next) ? terms.today() : null, change);
        outbox.appendStates(MeasureChanged.TOPIC, MeasureChanged.TYPE, measures.states(held, event.name()));
        duties.closeAll(held);
        awaitFirst(procedure, next, cases, caller);
        return cases.size();
    }

    /** Opens what a state waits for, for cases that came into it together and wait for nothing else. */
    <S extends Enum<S>, E extends Enum<E>> void awaitFirst(
            Procedure<S, E> procedure, S state, List<CaseRef> cases, Caller caller) {
        var policy = new MeasurePolicy(terms.inForce());
        procedure
                .waiting(state)
                .ifPresent(wait -> duties.openAll(
                        cases,
                        wait.task(),
                        terms.today(),
                        policy.within(procedure.kind(), wait.task()),
                        policy.warnBefore(),
                        wait.roles(),
                        caller));
    }

    /** Opens a duty of the case from today on; who decides, the level says (G1). */
    public Deadline await(Measure measure, Task task, Set<String> roles, Caller caller) {
        return await(measure, task, terms.today(), roles, caller);
    }

    public Deadline await(Measure measure, Task task, LocalDate start, Set<String> roles, Caller caller) {
        var policy = MeasurePolicy.of(terms, measure.policyPack(), measure.policyVersion());
        return await(
                measure,
                task,
                start,
                policy.within(measure.kind(), task, measure.level()),
                BY_DECIDERS.contains(task) ? policy.deciders(measure.level()) : roles,
                caller);
    }

    /** The same with a time that the case sets. */
    public Deadline await(
            Measure measure, Task task, LocalDate start, LegalPeriod period, Set<String> roles, Caller caller) {
        var policy = MeasurePolicy.of(terms, measure.policyPack(), measure.policyVersion());
        return duties.open(measure.ref(), task, start, period, policy.warnBefore(), roles, caller);
    }

    public void done(Measure measure, Task... tasks) {
        duties.close(measure.id(), tasks);
    }

    /** What the measure runs under; where its version knows nothing of a key yet, the pack in force. */
    public PolicyPack policy(Measure measure, String key) {
        return terms.knowing(key, measure.policyPack(), measure.policyVersion());
    }
}
