package cn.hengjian.personnel.waiting;

import cn.hengjian.personnel.casework.Task;
import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.dossier.CaseEntries;
import cn.hengjian.personnel.dossier.Exit;
import cn.hengjian.personnel.effect.Effects;
import cn.hengjian.personnel.measure.Change;
import cn.hengjian.personnel.measure.LeavePost;
import cn.hengjian.personnel.measure.Measure;
import cn.hengjian.personnel.measure.MeasureSteps;
import cn.hengjian.personnel.measure.PostTaking;
import cn.hengjian.personnel.measure.Procedure;
import cn.hengjian.personnel.posting.PostChanges;
import cn.hengjian.personnel.waiting.rules.WaitingState;
import cn.hengjian.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Begins a time of waiting, ends it, and undoes both. */
@ApplicationScoped
class WaitingExecution {

    private final PostTaking taking;
    private final PostChanges posts;
    private final CaseEntries entries;
    private final Effects effects;
    private final MeasureSteps steps;
    private final Terms terms;

    WaitingExecution(
            PostTaking taking,
            PostChanges posts,
            CaseEntries entries,
            Effects effects,
            MeasureSteps steps,
            Terms terms) {
        this.taking = taking;
        this.posts = posts;
        this.entries = entries;
        this.effects = effects;
        this.steps = steps;
        this.terms = terms;
    }

    /** The post is left, and no appointment made until the end. */
    Change begin(Measure measure, LeavePost command, Caller caller) {
        var on = command.effectiveOn();
        var block = policy(measure).block(form(measure), on);
        var ended = taking.take(measure, on, command.document(), caller);
        effects.start(measure.ref(), List.of(block));
        return Change.removed(command.document(), command.congressStep(), on, block.until(), ended);
    }

    private static WaitingForm form(Measure measure) {
        return WaitingForm.valueOf(Objects.requireNonNull(measure.manner()));
    }

    /** The docket of its end: sixty, thirty and no days before, as the policy has them. */
    void await(Measure measure, LocalDate on, Caller caller) {
        var until = policy(measure).until(form(measure), on);
        awaitReview(measure, on, until, 1, caller);
        for (var task : List.of(Task.PREPARE_EXPIRY, Task.REVIEW_EXPIRY, Task.CONCLUDE)) {
            awaitWithin(measure, task, on, until, 1, caller);
        }
    }

    /** The next review, if one is due before the end. */
    void awaitReview(Measure measure, LocalDate on, LocalDate until, int ordinal, Caller caller) {
        awaitWithin(measure, Task.QUARTERLY_REVIEW, on, until, ordinal, caller);
    }

    private void awaitWithin(Measure measure, Task task, LocalDate on, LocalDate until, int ordinal, Caller caller) {
        policy(measure)
                .within(task, on, until, ordinal)
                .ifPresentOrElse(
                        period -> steps.await(measure, task, on, period, Procedure.OFFICE, caller),
                        () -> steps.done(measure, task));
    }

    /** It is over: appointments are possible from a day on. */
    void end(Measure measure, LocalDate on, String reason) {
        effects.end(measure.id(), on, reason);
    }

    Change appoint(Measure measure, UUID post, LocalDate on, String document, Caller caller) {
        return Change.begun(posts.appoint(measure.ref().cadreId(), post, on, document, caller));
    }

    void dismiss(Measure measure, LocalDate on, String document, Caller caller) {
        effects.end(measure.id(), on, "辞退");
        entries.leave(
                measure.ref().cadreId(), new Exit("DISMISSED", on, measure.ref().number(), document), caller);
    }

    void undo(Measure measure, String reason, String document, Caller caller) {
        effects.end(measure.id(), terms.today(), reason);
        if (measure.state().equals(WaitingState.EXIT.name())) {
            entries.comeBack(measure.ref().cadreId(), caller);
        }
        taking.giveBack(measure, document, caller);
    }

    private WaitingPolicy policy(Measure measure) {
        return new WaitingPolicy(steps.policy(measure, WaitingPolicy.KEY));
    }
}
