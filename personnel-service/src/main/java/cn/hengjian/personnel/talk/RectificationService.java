package cn.hengjian.personnel.talk;

import cn.hengjian.personnel.adjustment.AdjustmentOpening;
import cn.hengjian.personnel.casework.GiveReason;
import cn.hengjian.personnel.casework.Task;
import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.talk.rules.TalkEvent;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the cadre does to put things right, and what the review comes to. */
@ApplicationScoped
class RectificationService {

    private static final Set<String> SELF = Set.of();

    private final TalkRepository talks;
    private final TalkRecordRepository records;
    private final TalkViewRepository views;
    private final TalkSteps steps;
    private final AdjustmentOpening adjustments;
    private final Terms terms;

    RectificationService(
            TalkRepository talks,
            TalkRecordRepository records,
            TalkViewRepository views,
            TalkSteps steps,
            AdjustmentOpening adjustments,
            Terms terms) {
        this.talks = talks;
        this.records = records;
        this.views = views;
        this.steps = steps;
        this.adjustments = adjustments;
        this.terms = terms;
    }

    @Transactional
    TalkView plan(UUID id, WritePaper command, Caller caller, Locale language) {
        var talk = make(id, TalkEvent.PLAN, caller, null);
        records.write(id, PaperKind.PLAN, command.text(), terms.today(), caller);
        steps.done(talk, Task.PLAN);
        return shown(talk, TalkEvent.PLAN, caller, language);
    }

    @Transactional
    TalkView report(UUID id, WritePaper command, Caller caller, Locale language) {
        var talk = make(id, TalkEvent.REPORT, caller, null);
        records.write(id, PaperKind.REPORT, command.text(), terms.today(), caller);
        awaitReview(talk, caller);
        return shown(talk, TalkEvent.REPORT, caller, language);
    }

    /** The time is over and no report came. */
    @Transactional
    TalkView beginReview(UUID id, Caller caller, Locale language) {
        var talk = make(id, TalkEvent.BEGIN_REVIEW, caller, null);
        awaitReview(talk, caller);
        return shown(talk, TalkEvent.BEGIN_REVIEW, caller, language);
    }

    @Transactional
    TalkView confirm(UUID id, GiveReason command, Caller caller, Locale language) {
        var talk = make(id, TalkEvent.CONFIRM_CORRECTION, caller, command.reason());
        conclude(talk, command.reason(), caller);
        return shown(talk, TalkEvent.CONFIRM_CORRECTION, caller, language);
    }

    /** An adjustment (SM-4) is to be looked into. */
    @Transactional
    TalkView escalate(UUID id, GiveReason command, Caller caller, Locale language) {
        var talk = make(id, TalkEvent.ESCALATE, caller, command.reason());
        conclude(talk, command.reason(), caller);
        adjustments.openOfTalk(id, talk.cadreId(), command.reason(), caller);
        return shown(talk, TalkEvent.ESCALATE, caller, language);
    }

    @Transactional
    TalkView extend(UUID id, ExtendRectification command, Caller caller, Locale language) {
        var talk = make(id, TalkEvent.EXTEND, caller, command.reason());
        int most = steps.policy(talk).extensionMax();
        if (command.months() > most) {
            throw new ProblemException(
                    HttpProblem.INVALID_CONTENT,
                    Violation.at("/months", "out-of-range", new Text("最多延长 %s 个月", "At most %s months").with(most)));
        }
        conclude(talk, command.reason(), caller);
        var today = terms.today();
        var due = Objects.requireNonNull(talk.rectifyDue());
        var deadline = steps.await(
                talk,
                Task.RECTIFY,
                due.isAfter(today) ? due : today,
                TalkPolicy.months(command.months()),
                SELF,
                caller);
        talk.extend(today, deadline.due());
        return shown(talk, TalkEvent.EXTEND, caller, language);
    }

    private void conclude(Talk talk, String conclusion, Caller caller) {
        records.write(talk.id(), PaperKind.CONCLUSION, conclusion, terms.today(), caller);
        steps.done(talk, Task.REVIEW);
    }

    private void awaitReview(Talk talk, Caller caller) {
        steps.done(talk, Task.PLAN, Task.RECTIFY);
        steps.await(
                talk, Task.REVIEW, terms.today(), steps.policy(talk).within(Task.REVIEW), TalkStates.OFFICE, caller);
    }

    private Talk make(UUID id, TalkEvent event, Caller caller, @Nullable String reason) {
        var talk = talks.lock(id, caller);
        steps.make(talk, event, talks.facts(id, caller), caller, reason);
        return talk;
    }

    private TalkView shown(Talk talk, TalkEvent event, Caller caller, Locale language) {
        steps.announce(talk, event);
        return views.require(talk.id(), caller, language);
    }
}
