package cn.hengjian.personnel.selection;

import cn.hengjian.personnel.casework.GiveReason;
import cn.hengjian.personnel.casework.Task;
import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.effect.Effects;
import cn.hengjian.personnel.effect.rules.Promotion;
import cn.hengjian.personnel.measure.TakeDecision;
import cn.hengjian.personnel.measure.WritePaper;
import cn.hengjian.personnel.posting.PostChanges;
import cn.hengjian.personnel.selection.rules.Refusal;
import cn.hengjian.personnel.selection.rules.SelectionEvent;
import cn.hengjian.personnel.selection.rules.SelectionState;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Appoints, starts the probation, and confirms or undoes the appointment in the end. */
@ApplicationScoped
class AppointingService {

    private final CandidateRepository candidates;
    private final DecisionRepository decisions;
    private final SelectionViewRepository views;
    private final SelectionSteps steps;
    private final PostChanges posts;
    private final Effects effects;
    private final Terms terms;

    AppointingService(
            CandidateRepository candidates,
            DecisionRepository decisions,
            SelectionViewRepository views,
            SelectionSteps steps,
            PostChanges posts,
            Effects effects,
            Terms terms) {
        this.candidates = candidates;
        this.decisions = decisions;
        this.views = views;
        this.steps = steps;
        this.posts = posts;
        this.effects = effects;
        this.terms = terms;
    }

    /** By every check of an appointment; what the cadre held as main post ends on the same day. */
    @Transactional
    SelectionView appoint(UUID id, AppointSelected command, Caller caller, Locale language) {
        var selection = steps.lock(id, caller);
        steps.make(
                selection,
                SelectionEvent.APPOINT,
                steps.facts(selection, caller)
                        .with(selection.congress() && command.congressStep() == null ? Refusal.CONGRESS_MISSING : null),
                caller,
                command.document(),
                () -> carryOut(selection, command, caller));
        return views.require(id, caller, language);
    }

    private Sql carryOut(Selection selection, AppointSelected command, Caller caller) {
        var on = command.effectiveOn();
        requireDay(on, Objects.requireNonNull(selection.publicUntil()));
        var cadre = chosen(selection).cadreId();
        // SM-3: the block is lifted for this post, because the waiting ends by it.
        decisions.findCompeting(cadre, on).ifPresent(waiting -> effects.end(waiting, on, selection.number()));
        var held = posts.findMain(cadre, on).orElse(null);
        if (held != null) {
            if (!on.isAfter(held.from())) {
                throw outOfRange(held.from().plusDays(1), terms.today());
            }
            posts.remove(held.id(), on, command.document(), caller);
        }
        var begun = posts.appoint(cadre, selection.postId(), on, command.document(), caller);
        var level = decisions.level(cadre);
        if (Promotion.ofLevel(level, selection.postLevel())) {
            posts.changeLevel(cadre, selection.postLevel(), command.document(), caller);
        }
        return Sql.of(
                "appointed_on = ?, appointment = ?, ended_posting = ?::uuid, begun_posting = ?, level_before = ?,"
                        + " congress_step = ?",
                on,
                command.document(),
                held == null ? null : held.id(),
                begun,
                level,
                command.congressStep());
    }

    private void requireDay(LocalDate on, LocalDate publicUntil) {
        if (!on.isAfter(publicUntil) || on.isAfter(terms.today())) {
            throw outOfRange(publicUntil.plusDays(1), terms.today());
        }
    }

    private static ProblemException outOfRange(LocalDate first, LocalDate last) {
        return new ProblemException(
                HttpProblem.INVALID_CONTENT,
                Violation.at(
                        "/effectiveOn",
                        "out-of-range",
                        new Text("应自 %s 起，不晚于 %s", "From %s on, and not after %s").with(first, last)));
    }

    private Candidate chosen(Selection selection) {
        return candidates.require(
                selection.id(), decisions.findChosen(selection.id()).orElseThrow());
    }

    /** The talk before taking up the post is held, and the probation runs from the day of the appointment. */
    @Transactional
    SelectionView startProbation(UUID id, WritePaper command, Caller caller, Locale language) {
        var selection = steps.lock(id, caller);
        var policy = SelectionPolicy.of(terms, selection);
        steps.make(selection, SelectionEvent.START_PROBATION, steps.facts(selection, caller), caller, null, () -> {
            var last = terms.lastDay(Objects.requireNonNull(selection.appointedOn()), policy.probation());
            return Sql.of("talk = ?, probation_until = ?", command.text(), last);
        });
        steps.awaitEnd(
                selection,
                Task.CONCLUDE_PROBATION,
                Objects.requireNonNull(selection.appointedOn()),
                policy.probation(),
                caller);
        return views.require(id, caller, language);
    }

    @Transactional
    SelectionView confirm(UUID id, TakeDecision command, Caller caller, Locale language) {
        conclude(id, SelectionEvent.CONFIRM, command, caller);
        return views.require(id, caller, language);
    }

    /** The posting ends, the level is what it was, and the former post is given back if it is free. */
    @Transactional
    SelectionView revert(UUID id, TakeDecision command, Caller caller, Locale language) {
        var selection = conclude(id, SelectionEvent.REVERT, command, caller);
        undo(selection, command.document(), caller);
        steps.await(selection, Task.SERVE_DECISION, terms.today(), caller);
        return views.require(id, caller, language);
    }

    private Selection conclude(UUID id, SelectionEvent event, TakeDecision command, Caller caller) {
        var selection = steps.lock(id, caller);
        DecidingService.requirePossible(command, "");
        var facts = steps.facts(selection, caller)
                .with(DecidingService.voting(
                        command, SelectionPolicy.of(terms, selection).collective()));
        steps.make(selection, event, facts, caller, command.document());
        decisions.keep(id, event.name(), chosen(selection).id(), command, terms.today(), caller);
        return selection;
    }

    @Transactional
    SelectionView cancel(UUID id, GiveReason command, Caller caller, Locale language) {
        var selection = steps.lock(id, caller);
        steps.make(selection, SelectionEvent.CANCEL, steps.facts(selection, caller), caller, command.reason());
        if (selection.state() != SelectionState.REVERTED) {
            undo(selection, selection.number(), caller);
        }
        return views.require(id, caller, language);
    }

    private void undo(Selection selection, String document, Caller caller) {
        var begun = selection.begunPosting();
        var before = selection.levelBefore();
        if (begun == null || before == null) {
            return;
        }
        var cadre = chosen(selection).cadreId();
        var from = posts.endIfHeld(begun, terms.today(), document, caller);
        if (!before.equals(decisions.level(cadre))) {
            posts.changeLevel(cadre, before, document, caller);
        }
        Optional.ofNullable(selection.endedPosting())
                .flatMap(ended -> posts.giveBack(cadre, ended, from, document, caller))
                .ifPresentOrElse(
                        given -> decisions.keepGiven(selection.id(), given),
                        () -> steps.await(selection, Task.ARRANGE, terms.today(), caller));
    }
}
