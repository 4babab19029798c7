package cn.hengjian.personnel.selection;

import cn.hengjian.personnel.casework.GiveReason;
import cn.hengjian.personnel.casework.Task;
import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.measure.CollectiveRule;
import cn.hengjian.personnel.measure.TakeDecision;
import cn.hengjian.personnel.selection.rules.Refusal;
import cn.hengjian.personnel.selection.rules.SelectionEvent;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.time.LegalPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decides on one of those who were inspected, publicises it, and looks into objections. */
@ApplicationScoped
class DecidingService {

    private final CandidateRepository candidates;
    private final DecisionRepository decisions;
    private final SelectionViewRepository views;
    private final SelectionSteps steps;
    private final Terms terms;

    DecidingService(
            CandidateRepository candidates,
            DecisionRepository decisions,
            SelectionViewRepository views,
            SelectionSteps steps,
            Terms terms) {
        this.candidates = candidates;
        this.decisions = decisions;
        this.views = views;
        this.steps = steps;
        this.terms = terms;
    }

    @Transactional
    SelectionView decide(UUID id, DecideSelection command, Caller caller, Locale language) {
        var selection = steps.lock(id, caller);
        var candidate = candidates.require(id, command.candidateId());
        var vote = command.vote();
        requirePossible(vote, "/vote");
        var fault = candidate.standing() != Standing.INSPECTED
                ? Refusal.NOT_INSPECTED
                : Boolean.FALSE.equals(candidate.suitable())
                        ? Refusal.UNSUITABLE
                        : voting(vote, SelectionPolicy.of(terms, selection).collective());
        steps.make(
                selection, SelectionEvent.DECIDE, steps.facts(selection, caller).with(fault), caller, vote.document());
        decisions.keep(id, "APPOINT", candidate.id(), vote, terms.today(), caller);
        candidates.enter(candidate.id(), Standing.CHOSEN);
        return views.require(id, caller, language);
    }

    /** What can't be is no vote. */
    static void requirePossible(TakeDecision vote, String at) {
        ProblemException.requireNone(vote.meeting().objections(at));
    }

    static @Nullable Refusal voting(TakeDecision vote, CollectiveRule rule) {
        if (!rule.hasQuorum(vote.meeting())) {
            return Refusal.NO_QUORUM;
        }
        return rule.hasMajority(vote.meeting()) ? null : Refusal.NO_MAJORITY;
    }

    @Transactional
    SelectionView publicise(UUID id, Publicise command, Caller caller, Locale language) {
        var selection = steps.lock(id, caller);
        var policy = SelectionPolicy.of(terms, selection);
        var facts = steps.facts(selection, caller)
                .with(command.workingDays() < policy.publicityDays() ? Refusal.PUBLICITY_SHORT : null);
        steps.make(selection, SelectionEvent.PUBLICISE, facts, caller, null, () -> {
            var time = new LegalPeriod(command.workingDays(), LegalPeriod.Unit.WORKING_DAYS);
            var last = terms.keep(id, Task.PUBLICISE, terms.today(), time, policy.warnBefore(), caller)
                    .due();
            return Sql.of("public_until = ?", last);
        });
        awaitAppointment(id, caller);
        return views.require(id, caller, language);
    }

    private void awaitAppointment(UUID id, Caller caller) {
        var selection = steps.lock(id, caller);
        steps.await(selection, Task.APPOINT, Objects.requireNonNull(selection.publicUntil()), caller);
    }

    @Transactional
    SelectionView challenge(UUID id, GiveReason command, Caller caller, Locale language) {
        return plain(id, SelectionEvent.CHALLENGE, command, caller, language);
    }

    @Transactional
    SelectionView dismiss(UUID id, GiveReason command, Caller caller, Locale language) {
        var selection = steps.lock(id, caller);
        steps.make(selection, SelectionEvent.DISMISS, steps.facts(selection, caller), caller, command.reason());
        awaitAppointment(id, caller);
        return views.require(id, caller, language);
    }

    /** Whom the body decided on is out; it may decide on another who was inspected. */
    @Transactional
    SelectionView sustain(UUID id, GiveReason command, Caller caller, Locale language) {
        var selection = steps.lock(id, caller);
        steps.make(selection, SelectionEvent.SUSTAIN, steps.facts(selection, caller), caller, command.reason(), () -> {
            decisions.findChosen(id).ifPresent(chosen -> candidates.enter(chosen, Standing.DROPPED));
            return Sql.of("public_until = NULL");
        });
        steps.done(selection, Task.INSPECT);
        steps.await(selection, Task.DECIDE, terms.today(), caller);
        return views.require(id, caller, language);
    }

    private SelectionView plain(UUID id, SelectionEvent event, GiveReason command, Caller caller, Locale language) {
        var selection = steps.lock(id, caller);
        steps.make(selection, event, steps.facts(selection, caller), caller, command.reason());
        return views.require(id, caller, language);
    }
}
