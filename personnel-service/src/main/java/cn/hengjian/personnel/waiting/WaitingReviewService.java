package cn.hengjian.personnel.waiting;

import cn.hengjian.personnel.adjustment.AdjustmentOpening;
import cn.hengjian.personnel.casework.CaseKind;
import cn.hengjian.personnel.casework.Task;
import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.effect.rules.Promotion;
import cn.hengjian.personnel.measure.Change;
import cn.hengjian.personnel.measure.Measure;
import cn.hengjian.personnel.measure.MeasureRecords;
import cn.hengjian.personnel.measure.MeasureSteps;
import cn.hengjian.personnel.measure.MeasureView;
import cn.hengjian.personnel.measure.MeasureViewRepository;
import cn.hengjian.personnel.measure.PaperKind;
import cn.hengjian.personnel.measure.WritePaper;
import cn.hengjian.personnel.posting.PostChanges;
import cn.hengjian.personnel.waiting.rules.WaitingEvent;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Reviews who waits each quarter, and says at the end what becomes of him or her. */
@ApplicationScoped
class WaitingReviewService {

    private final WaitingProcedure procedure;
    private final WaitingExecution execution;
    private final MeasureSteps steps;
    private final MeasureRecords records;
    private final MeasureViewRepository views;
    private final PostChanges posts;
    private final AdjustmentOpening adjustments;
    private final Terms terms;

    WaitingReviewService(
            WaitingProcedure procedure,
            WaitingExecution execution,
            MeasureSteps steps,
            MeasureRecords records,
            MeasureViewRepository views,
            PostChanges posts,
            AdjustmentOpening adjustments,
            Terms terms) {
        this.procedure = procedure;
        this.execution = execution;
        this.steps = steps;
        this.records = records;
        this.views = views;
        this.posts = posts;
        this.adjustments = adjustments;
        this.terms = terms;
    }

    @Transactional
    MeasureView review(UUID id, WritePaper command, Caller caller, Locale language) {
        var waiting = lock(id, caller);
        make(waiting, WaitingEvent.REVIEW, caller);
        records.write(waiting, PaperKind.REVIEW, command.text(), caller);
        execution.awaitReview(
                waiting,
                Objects.requireNonNull(waiting.effectiveOn()),
                Objects.requireNonNull(waiting.runsUntil()),
                records.count(waiting, PaperKind.REVIEW) + 1,
                caller);
        return views.require(id, caller, language);
    }

    @Transactional
    MeasureView endEarly(UUID id, WritePaper command, Caller caller, Locale language) {
        var waiting = lock(id, caller);
        make(waiting, WaitingEvent.END_EARLY, caller);
        records.write(waiting, PaperKind.REVIEW, command.text(), caller);
        steps.done(waiting, Task.QUARTERLY_REVIEW, Task.PREPARE_EXPIRY, Task.REVIEW_EXPIRY);
        return views.require(id, caller, language);
    }

    @Transactional
    MeasureView conclude(UUID id, ConcludeWaiting command, Caller caller, Locale language) {
        var waiting = lock(id, caller);
        requireFitting(command, waiting);
        var outcome = command.outcome();
        steps.make(
                procedure,
                waiting,
                outcome.event(),
                steps.facts(waiting, caller),
                caller,
                command.document(),
                () -> carryOut(waiting, command, caller));
        records.write(waiting, PaperKind.CONCLUSION, command.reasons(), caller);
        return views.require(id, caller, language);
    }

    private Change carryOut(Measure waiting, ConcludeWaiting command, Caller caller) {
        var on = command.effectiveOn();
        // Who is to compete may compete, but is appointed to nothing else: the selection ends the block with its
        // appointment.
        if (command.outcome() != WaitingOutcome.COMPETE) {
            execution.end(waiting, on == null ? terms.today() : on, command.reasons());
        }
        if (command.outcome() == WaitingOutcome.DEMOTE) {
            adjustments.openOfMeasure(waiting.id(), waiting.ref().cadreId(), command.reasons(), caller);
        }
        return on == null
                ? Change.NONE
                : execution.appoint(
                        waiting,
                        target(command, waiting).orElseThrow(),
                        on,
                        Objects.requireNonNull(command.document()),
                        caller);
    }

    /** The post that is named, or the one that was left. */
    private Optional<UUID> target(ConcludeWaiting command, Measure waiting) {
        var named = command.postId();
        var left = waiting.endedPosting();
        return named != null || left == null ? Optional.ofNullable(named) : posts.findPost(left);
    }

    /** Each outcome names what it needs, and nothing that it has no use for. */
    private void requireFitting(ConcludeWaiting command, Measure waiting) {
        var policy = new WaitingPolicy(steps.policy(waiting, WaitingPolicy.KEY));
        var outcome = command.outcome();
        if (!policy.outcomes().contains(outcome.name())) {
            throw new ProblemException(
                    HttpProblem.INVALID_CONTENT,
                    Violation.at(
                            "/outcome",
                            "not-in-use",
                            new Text("政策不采用此结果；可用：%s", "The policy has no such outcome; there are: %s")
                                    .with(String.join(", ", policy.outcomes()))));
        }
        var wrong = new ArrayList<Violation>();
        check(wrong, "/effectiveOn", outcome.appoints(), command.effectiveOn() != null);
        check(wrong, "/document", outcome.appoints(), command.document() != null);
        boolean namesPost =
                outcome == WaitingOutcome.TRANSFER || target(command, waiting).isEmpty();
        if (namesPost || !outcome.appoints()) {
            check(wrong, "/postId", outcome.appoints(), command.postId() != null);
        }
        ProblemException.requireNone(wrong);
        var on = command.effectiveOn();
        if (on != null) {
            var begun = waiting.effectiveOn();
            records.requireDay(on, "/effectiveOn", begun == null ? on : begun);
            requireNoHigher(target(command, waiting).orElseThrow(), waiting);
        }
    }

    private void requireNoHigher(UUID post, Measure waiting) {
        if (Promotion.ofLevel(waiting.level(), posts.requireLevel(post))) {
            throw new ProblemException(
                    HttpProblem.INVALID_CONTENT,
                    Violation.at(
                            "/postId",
                            "above-level",
                            new Text("不得高于现级别 %s", "Not above the present level %s").with(waiting.level())));
        }
    }

    private static void check(List<Violation> wrong, String pointer, boolean wanted, boolean there) {
        if (wanted && !there) {
            wrong.add(Violation.at(pointer, "required", new Text("该结果须填写此项", "This outcome needs it")));
        } else if (there && !wanted) {
            wrong.add(Violation.at(pointer, "not-of-this-outcome", new Text("该结果不填写此项", "Not for this outcome")));
        }
    }

    private Measure lock(UUID id, Caller caller) {
        return steps.lock(id, CaseKind.WAITING, caller);
    }

    private void make(Measure waiting, WaitingEvent event, Caller caller) {
        steps.make(procedure, waiting, event, steps.facts(waiting, caller), caller, null, Change.NONE);
    }
}
