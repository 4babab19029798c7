package cn.hengjian.personnel.adjustment;

import cn.hengjian.personnel.adjustment.rules.AdjustmentEvent;
import cn.hengjian.personnel.casework.CaseKind;
import cn.hengjian.personnel.casework.Task;
import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.measure.Change;
import cn.hengjian.personnel.measure.CompleteFormalities;
import cn.hengjian.personnel.measure.Execution;
import cn.hengjian.personnel.measure.Measure;
import cn.hengjian.personnel.measure.MeasureRecords;
import cn.hengjian.personnel.measure.MeasureSteps;
import cn.hengjian.personnel.measure.MeasureView;
import cn.hengjian.personnel.measure.MeasureViewRepository;
import cn.hengjian.personnel.measure.PaperKind;
import cn.hengjian.personnel.measure.Procedure;
import cn.hengjian.personnel.measure.RecordTalk;
import cn.hengjian.personnel.measure.TakeDecision;
import cn.hengjian.personnel.measure.TakeEffect;
import cn.hengjian.personnel.measure.WritePaper;
import cn.hengjian.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/** Concludes the hearing, takes down the decision and carries it out. */
@ApplicationScoped
class DecisionService {

    private final AdjustmentProcedure procedure;
    private final Execution execution;
    private final MeasureSteps steps;
    private final MeasureRecords records;
    private final MeasureViewRepository views;
    private final Terms terms;

    DecisionService(
            AdjustmentProcedure procedure,
            Execution execution,
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
        var adjustment = lock(id, caller);
        make(adjustment, AdjustmentEvent.HEAR, Change.NONE, caller);
        records.write(adjustment, PaperKind.HEARING, command.text(), caller);
        steps.done(adjustment, Task.STATE, Task.ANSWER, Task.HEAR);
        return views.require(id, caller, language);
    }

    @Transactional
    MeasureView decide(UUID id, TakeDecision command, Caller caller, Locale language) {
        var adjustment = lock(id, caller);
        var facts = steps.facts(adjustment, caller).with(records.decisionFault(adjustment, command));
        steps.make(
                procedure,
                adjustment,
                AdjustmentEvent.DECIDE,
                facts,
                caller,
                command.document(),
                Change.decision(terms.today()));
        records.decide(adjustment, Objects.requireNonNull(adjustment.manner()), command, caller);
        steps.done(adjustment, Task.CLEAR);
        steps.await(adjustment, Task.SERVE_DECISION, Procedure.OFFICE, caller);
        return views.require(id, caller, language);
    }

    @Transactional
    MeasureView talk(UUID id, RecordTalk command, Caller caller, Locale language) {
        var adjustment = lock(id, caller);
        var talkers = records.talkers(adjustment, command);
        var facts = steps.facts(adjustment, caller).with(talkers.fault());
        steps.make(procedure, adjustment, AdjustmentEvent.TALK, facts, caller, null, Change.NONE);
        records.keepTalk(adjustment, talkers, command, caller);
        return views.require(id, caller, language);
    }

    @Transactional
    MeasureView completeFormalities(UUID id, CompleteFormalities command, Caller caller, Locale language) {
        var adjustment = lock(id, caller);
        var facts = steps.facts(adjustment, caller).withCongressStep(command.congressStep() != null);
        steps.make(
                procedure,
                adjustment,
                AdjustmentEvent.COMPLETE_FORMALITIES,
                facts,
                caller,
                command.document(),
                Change.formalities(command.document(), command.congressStep()));
        return views.require(id, caller, language);
    }

    @Transactional
    MeasureView takeEffect(UUID id, TakeEffect command, Caller caller, Locale language) {
        var adjustment = lock(id, caller);
        var decidedOn = adjustment.decidedOn();
        if (decidedOn != null) {
            records.requireDay(command.effectiveOn(), "/effectiveOn", decidedOn);
        }
        var policy = new AdjustmentPolicy(steps.policy(adjustment, AdjustmentPolicy.KEY));
        steps.make(
                procedure,
                adjustment,
                AdjustmentEvent.TAKE_EFFECT,
                steps.facts(adjustment, caller),
                caller,
                null,
                () -> execution.carryOut(adjustment, policy.plan(adjustment), command.effectiveOn(), caller));
        return views.require(id, caller, language);
    }

    @Transactional
    MeasureView track(UUID id, WritePaper command, Caller caller, Locale language) {
        var adjustment = lock(id, caller);
        make(adjustment, AdjustmentEvent.TRACK, Change.NONE, caller);
        records.write(adjustment, PaperKind.FOLLOW_UP, command.text(), caller);
        steps.await(adjustment, Task.RESTORE, Objects.requireNonNull(adjustment.runsUntil()), Procedure.OFFICE, caller);
        return views.require(id, caller, language);
    }

    @Transactional
    MeasureView restore(UUID id, WritePaper command, Caller caller, Locale language) {
        var adjustment = lock(id, caller);
        make(adjustment, AdjustmentEvent.RESTORE, Change.NONE, caller);
        records.write(adjustment, PaperKind.CONCLUSION, command.text(), caller);
        return views.require(id, caller, language);
    }

    private Measure lock(UUID id, Caller caller) {
        return steps.lock(id, CaseKind.ADJUSTMENT, caller);
    }

    private void make(Measure adjustment, AdjustmentEvent event, Change change, Caller caller) {
        steps.make(procedure, adjustment, event, steps.facts(adjustment, caller), caller, null, change);
    }
}
