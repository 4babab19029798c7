package cn.hengjian.personnel.waiting;

import cn.hengjian.personnel.casework.CaseKind;
import cn.hengjian.personnel.casework.Task;
import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.measure.Change;
import cn.hengjian.personnel.measure.LeavePost;
import cn.hengjian.personnel.measure.Measure;
import cn.hengjian.personnel.measure.MeasureRecords;
import cn.hengjian.personnel.measure.MeasureSteps;
import cn.hengjian.personnel.measure.MeasureView;
import cn.hengjian.personnel.measure.MeasureViewRepository;
import cn.hengjian.personnel.measure.PaperKind;
import cn.hengjian.personnel.measure.Procedure;
import cn.hengjian.personnel.measure.TakeDecision;
import cn.hengjian.personnel.measure.WritePaper;
import cn.hengjian.personnel.measure.rules.MeasureFacts.Fault;
import cn.hengjian.personnel.waiting.rules.WaitingEvent;
import cn.hengjian.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/** Concludes the hearing, takes down what was decided, and begins a time of waiting. */
@ApplicationScoped
class WaitingDecisionService {

    private final WaitingProcedure procedure;
    private final WaitingExecution execution;
    private final MeasureSteps steps;
    private final MeasureRecords records;
    private final MeasureViewRepository views;
    private final Terms terms;

    WaitingDecisionService(
            WaitingProcedure procedure,
            WaitingExecution execution,
            MeasureSteps steps,
            MeasureRecords records,
            MeasureViewRepository views,
            Terms terms) {
        this.procedure = procedure;
        this.execution = execution;
        this.steps = steps;
        this.records = records;
        this.views = views;
        this.terms = terms;
    }

    @Transactional
    MeasureView hear(UUID id, WritePaper command, Caller caller, Locale language) {
        var waiting = lock(id, caller);
        steps.make(procedure, waiting, WaitingEvent.HEAR, steps.facts(waiting, caller), caller, null, Change.NONE);
        records.write(waiting, PaperKind.HEARING, command.text(), caller);
        steps.done(waiting, Task.STATE, Task.ANSWER, Task.HEAR);
        return views.require(id, caller, language);
    }

    /** As it was proposed: the waiting, and at its end the dismissal; each after a notice of its own. */
    @Transactional
    MeasureView decide(UUID id, TakeDecision command, Caller caller, Locale language) {
        var waiting = lock(id, caller);
        var fault = records.decisionFault(waiting, command);
        steps.make(
                procedure,
                waiting,
                WaitingEvent.DECIDE,
                steps.facts(waiting, caller)
                        .with(fault == Fault.NONE && records.isDecided(waiting) ? Fault.BEYOND_NOTICE : fault),
                caller,
                command.document(),
                Change.decision(terms.today()));
        records.decide(waiting, Objects.requireNonNull(waiting.manner()), command, caller);
        steps.done(waiting, Task.STATE, Task.ANSWER, Task.HEAR, Task.CLEAR);
        steps.await(waiting, Task.SERVE_DECISION, Procedure.OFFICE, caller);
        return views.require(id, caller, language);
    }

    @Transactional
    MeasureView begin(UUID id, LeavePost command, Caller caller, Locale language) {
        var waiting = lock(id, caller);
        var decidedOn = waiting.decidedOn();
        if (decidedOn != null) {
            records.requireDay(command.effectiveOn(), "/effectiveOn", decidedOn);
        }
        steps.make(
                procedure,
                waiting,
                WaitingEvent.BEGIN,
                steps.facts(waiting, caller).withCongressStep(command.congressStep() != null),
                caller,
                command.document(),
                () -> execution.begin(waiting, command, caller));
        execution.await(waiting, command.effectiveOn(), caller);
        return views.require(id, caller, language);
    }

    private Measure lock(UUID id, Caller caller) {
        return steps.lock(id, CaseKind.WAITING, caller);
    }
}
