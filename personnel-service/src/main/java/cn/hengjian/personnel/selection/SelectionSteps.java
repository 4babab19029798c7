package cn.hengjian.personnel.selection;

import cn.hengjian.personnel.casework.Duties;
import cn.hengjian.personnel.casework.Task;
import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.selection.rules.Refusal;
import cn.hengjian.personnel.selection.rules.SelectionEvent;
import cn.hengjian.personnel.selection.rules.SelectionFacts;
import cn.hengjian.personnel.selection.rules.SelectionRules;
import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.time.LegalPeriod;
import cn.hengjian.platform.workflow.Transitions;
import cn.hengjian.platform.workflow.Transitions.Guards;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Takes a selection from state to state, and leaves behind what each step has to: log, audit entry, duties. */
@ApplicationScoped
class SelectionSteps {

    static final String OBJECT = "selection";

    private final SelectionRepository selections;
    private final Transitions transitions;
    private final Duties duties;
    private final Terms terms;
    private final Audit audit;

    SelectionSteps(SelectionRepository selections, Transitions transitions, Duties duties, Terms terms, Audit audit) {
        this.selections = selections;
        this.transitions = transitions;
        this.duties = duties;
        this.terms = terms;
        this.audit = audit;
    }

    Selection lock(UUID id, Caller caller) {
        return selections.lock(id, caller);
    }

    /** For the system, which sees every selection. */
    Selection lock(UUID id) {
        return selections.lock(id);
    }

    SelectionFacts facts(Selection selection, Caller caller) {
        return selections.facts(selection, caller);
    }

    /** Candidates are shown to nobody who competes or is kin of somebody who does (G2). */
    void requireImpartial(Selection selection, Caller caller) {
        var actor = facts(selection, caller).actor();
        if (actor.candidate() || actor.kin()) {
            throw CandidateRepository.absent();
        }
    }

    void begin(Selection selection, Caller caller) {
        transitions.begin(SelectionStates.MACHINE, selection.id(), selection.state(), caller, rules(selection));
        audit.record(caller, "selection-opened", OBJECT, selection.id().toString(), Map.of("post", selection.postId()));
        SelectionStates.waiting(selection.state()).ifPresent(task -> await(selection, task, terms.today(), caller));
    }

    void make(Selection selection, SelectionEvent event, SelectionFacts facts, Caller caller, @Nullable String reason) {
        make(selection, event, facts, caller, reason, () -> null, why -> SelectionProblem.of(why, facts));
    }

    void make(
            Selection selection,
            SelectionEvent event,
            SelectionFacts facts,
            Caller caller,
            @Nullable String reason,
            Supplier<@Nullable Sql> change) {
        make(selection, event, facts, caller, reason, change, why -> SelectionProblem.of(why, facts));
    }

    /**
     * Makes the step if the machine lists it and no guard refuses, and opens what the new state waits for.
     *
     * @param change worked out, and what goes with it done, once no guard refuses
     * @param refusal how a reason is told
     */
    void make(
            Selection selection,
            SelectionEvent event,
            SelectionFacts facts,
            Caller caller,
            @Nullable String reason,
            Supplier<@Nullable Sql> change,
            Function<Refusal, ProblemException> refusal) {
        var from = selection.state();
        var next = transitions.make(
                SelectionStates.MACHINE,
                selection.id(),
                from,
                event,
                caller,
                reason,
                rules(selection),
                new Guards<>(SelectionRules.decide(from, event, facts), refusal));
        var closed = SelectionStates.isClosed(next);
        selections.enter(selection.id(), next, closed ? terms.today() : null, change.get());
        audit.record(caller, "selection-step", OBJECT, selection.id().toString(), Map.of("event", event));
        if (next != from) {
            duties.closeAll(selection.id());
            SelectionStates.waiting(next).ifPresent(task -> await(selection, task, terms.today(), caller));
        }
    }

    /** Opens a duty of the organisation department, or sets it anew. */
    void await(Selection selection, Task task, LocalDate start, Caller caller) {
        var policy = SelectionPolicy.of(terms, selection);
        duties.open(
                selection.ref(),
                task,
                start,
                policy.within(task),
                policy.warnBefore(),
                task == Task.DECIDE ? policy.deciders(selection.postLevel()) : SelectionStates.OFFICE,
                caller);
    }

    /** Opens what whoever decides does at the end of a time that the policy sets. */
    void awaitEnd(Selection selection, Task task, LocalDate start, LegalPeriod period, Caller caller) {
        var policy = SelectionPolicy.of(terms, selection);
        duties.open(
                selection.ref(),
                task,
                start,
                period,
                policy.warnBefore(),
                policy.deciders(selection.postLevel()),
                caller);
    }

    void done(Selection selection, Task... tasks) {
        duties.close(selection.id(), tasks);
    }

    private static List<String> rules(Selection selection) {
        return List.of(SelectionStates.MACHINE.id(), selection.policy());
    }
}
