package cn.hengjian.personnel.lastplace;

import cn.hengjian.personnel.casework.CaseKind;
import cn.hengjian.personnel.casework.Task;
import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.lastplace.rules.LastPlaceEvent;
import cn.hengjian.personnel.lastplace.rules.LastPlaceState;
import cn.hengjian.personnel.measure.Change;
import cn.hengjian.personnel.measure.LeavePost;
import cn.hengjian.personnel.measure.Measure;
import cn.hengjian.personnel.measure.MeasureRecords;
import cn.hengjian.personnel.measure.MeasureSteps;
import cn.hengjian.personnel.measure.MeasureView;
import cn.hengjian.personnel.measure.MeasureViewRepository;
import cn.hengjian.personnel.measure.PaperKind;
import cn.hengjian.personnel.measure.Procedure;
import cn.hengjian.personnel.measure.WritePaper;
import cn.hengjian.personnel.measure.rules.MeasureFacts.Fault;
import cn.hengjian.personnel.waiting.ProposeWaiting;
import cn.hengjian.personnel.waiting.WaitingOpening;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.time.LegalPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/** Concludes the hearing, takes down what was decided, carries it out, and concludes a suspension. */
@ApplicationScoped
class LastPlaceDecisionService {

    private final LastPlaceProcedure procedure;
    private final LastPlaceExecution execution;
    private final MeasureSteps steps;
    private final MeasureRecords records;
    private final MeasureViewRepository views;
    private final WaitingOpening waitings;
    private final Terms terms;

    LastPlaceDecisionService(
            LastPlaceProcedure procedure,
            LastPlaceExecution execution,
            MeasureSteps steps,
            MeasureRecords records,
            MeasureViewRepository views,
            WaitingOpening waitings,
            Terms terms) {
        this.procedure = procedure;
        this.execution = execution;
        this.steps = steps;
        this.records = records;
        this.views = views;
        this.waitings = waitings;
        this.terms = terms;
    }

    @Transactional
    MeasureView hear(UUID id, WritePaper command, Caller caller, Locale language) {
        var place = lock(id, caller);
        make(place, LastPlaceEvent.HEAR, Change.NONE, caller);
        records.write(place, PaperKind.HEARING, command.text(), caller);
        steps.done(place, Task.STATE, Task.ANSWER, Task.HEAR);
        return views.require(id, caller, language);
    }

    @Transactional
    MeasureView decide(UUID id, DecideOnLastPlace command, Caller caller, Locale language) {
        var place = lock(id, caller);
        requireAnother(command, place);
        var fault = records.decisionFault(place, command.decision(), "/decision");
        steps.make(
                procedure,
                place,
                LastPlaceEvent.DECIDE,
                steps.facts(place, caller)
                        .with(fault == Fault.NONE && isBeyondNotice(command, place) ? Fault.BEYOND_NOTICE : fault),
                caller,
                command.decision().document(),
                Change.decision(terms.today()));
        records.decide(place, command.outcome().name(), command.decision(), caller);
        steps.done(place, Task.STATE, Task.ANSWER, Task.HEAR);
        steps.await(place, Task.SERVE_DECISION, Procedure.OFFICE, caller);
        return views.require(id, caller, language);
    }

    /** A suspension is not prolonged. */
    private static void requireAnother(DecideOnLastPlace command, Measure place) {
        if (place.state().equals(LastPlaceState.SUSPENDED.name()) && command.outcome() == LastPlaceOutcome.SUSPEND) {
            throw new ProblemException(
                    HttpProblem.INVALID_CONTENT,
                    Violation.at(
                            "/outcome", "already-suspended", new Text("停职检查不得延长", "A suspension is not prolonged")));
        }
    }

    /** G3: each decision follows its own notice, and goes no further. */
    private boolean isBeyondNotice(DecideOnLastPlace command, Measure place) {
        var proposed = place.manner();
        return records.isDecided(place)
                || proposed == null
                || command.outcome().compareTo(LastPlaceOutcome.valueOf(proposed)) > 0;
    }

    @Transactional
    MeasureView suspend(UUID id, Suspend command, Caller caller, Locale language) {
        var place = lock(id, caller);
        requireDay(command.effectiveOn(), place);
        int most = new LastPlacePolicy(steps.policy(place, LastPlacePolicy.KEY))
                .suspensionMax()
                .count();
        if (command.months() > most) {
            throw new ProblemException(
                    HttpProblem.INVALID_CONTENT,
                    Violation.at(
                            "/months",
                            "out-of-range",
                            new Text("停职检查不超过 %s 个月", "A suspension takes at most %s months").with(most)));
        }
        var on = command.effectiveOn();
        steps.make(
                procedure,
                place,
                LastPlaceEvent.SUSPEND,
                steps.facts(place, caller).with(records.outcomeFault(place, LastPlaceOutcome.SUSPEND.name())),
                caller,
                null,
                () -> execution.suspend(place, on, on.plusMonths(command.months())));
        steps.await(
                place,
                Task.CONCLUDE,
                on,
                new LegalPeriod(command.months(), LegalPeriod.Unit.MONTHS),
                Procedure.OFFICE,
                caller);
        return views.require(id, caller, language);
    }

    @Transactional
    MeasureView proposeRemoval(UUID id, ProposeRemoval command, Caller caller, Locale language) {
        var place = lock(id, caller);
        make(
                place,
                LastPlaceEvent.PROPOSE_REMOVAL,
                Change.proposalAnew(LastPlaceOutcome.REMOVE.name(), command.reasons(), command.congress()),
                caller);
        steps.await(place, Task.SERVE_NOTICE, Procedure.OFFICE, caller);
        return views.require(id, caller, language);
    }

    @Transactional
    MeasureView remove(UUID id, LeavePost command, Caller caller, Locale language) {
        var place = lock(id, caller);
        requireDay(command.effectiveOn(), place);
        steps.make(
                procedure,
                place,
                LastPlaceEvent.REMOVE,
                steps.facts(place, caller)
                        .with(records.outcomeFault(place, LastPlaceOutcome.REMOVE.name()))
                        .withCongressStep(command.congressStep() != null),
                caller,
                command.document(),
                () -> execution.remove(place, command, caller));
        return views.require(id, caller, language);
    }

    @Transactional
    MeasureView reinstate(UUID id, WritePaper command, Caller caller, Locale language) {
        var place = lock(id, caller);
        make(place, LastPlaceEvent.REINSTATE, Change.NONE, caller);
        records.write(place, PaperKind.CONCLUSION, command.text(), caller);
        execution.reinstate(place);
        return views.require(id, caller, language);
    }

    /** The suspension goes on until its end; what the waiting bars stands beside it. */
    @Transactional
    MeasureView handOver(UUID id, ProposeWaiting command, Caller caller, Locale language) {
        var place = lock(id, caller);
        make(place, LastPlaceEvent.HAND_OVER, Change.NONE, caller);
        waitings.openOfMeasure(id, place.ref().cadreId(), command, caller);
        return views.require(id, caller, language);
    }

    private void requireDay(LocalDate day, Measure place) {
        var decidedOn = place.decidedOn();
        if (decidedOn != null) {
            records.requireDay(day, "/effectiveOn", decidedOn);
        }
    }

    private Measure lock(UUID id, Caller caller) {
        return steps.lock(id, CaseKind.LAST_PLACE, caller);
    }

    private void make(Measure place, LastPlaceEvent event, Change change, Caller caller) {
        steps.make(procedure, place, event, steps.facts(place, caller), caller, null, change);
    }
}
