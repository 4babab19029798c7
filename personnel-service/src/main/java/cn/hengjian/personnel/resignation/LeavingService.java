package cn.hengjian.personnel.resignation;

import cn.hengjian.personnel.adjustment.AdjustmentOpening;
import cn.hengjian.personnel.casework.GiveReason;
import cn.hengjian.personnel.casework.Task;
import cn.hengjian.personnel.dossier.CaseEntries;
import cn.hengjian.personnel.dossier.Exit;
import cn.hengjian.personnel.measure.Change;
import cn.hengjian.personnel.measure.CompleteFormalities;
import cn.hengjian.personnel.measure.Execution;
import cn.hengjian.personnel.measure.MeasureRecords;
import cn.hengjian.personnel.measure.MeasureSteps;
import cn.hengjian.personnel.measure.MeasureView;
import cn.hengjian.personnel.measure.MeasureViewRepository;
import cn.hengjian.personnel.measure.PaperKind;
import cn.hengjian.personnel.measure.TakeEffect;
import cn.hengjian.personnel.measure.WritePaper;
import cn.hengjian.personnel.resignation.rules.ResignationEvent;
import cn.hengjian.personnel.resignation.rules.ResignationKind;
import cn.hengjian.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/** What the cadre does once it was decided, and how he or she leaves. */
@ApplicationScoped
class LeavingService {

    private final ResignationSteps resignations;
    private final AdjustmentOpening removals;
    private final Execution execution;
    private final CaseEntries entries;
    private final MeasureSteps steps;
    private final MeasureRecords records;
    private final MeasureViewRepository views;

    LeavingService(
            ResignationSteps resignations,
            AdjustmentOpening removals,
            Execution execution,
            CaseEntries entries,
            MeasureSteps steps,
            MeasureRecords records,
            MeasureViewRepository views) {
        this.resignations = resignations;
        this.removals = removals;
        this.execution = execution;
        this.entries = entries;
        this.steps = steps;
        this.records = records;
        this.views = views;
    }

    @Transactional
    MeasureView apply(UUID id, WritePaper command, Caller caller, Locale language) {
        return act(id, ResignationEvent.APPLY, PaperKind.APPLICATION, command, caller, language);
    }

    @Transactional
    MeasureView appeal(UUID id, WritePaper command, Caller caller, Locale language) {
        return act(id, ResignationEvent.APPEAL, PaperKind.APPEAL, command, caller, language);
    }

    private MeasureView act(
            UUID id, ResignationEvent event, PaperKind kind, WritePaper command, Caller caller, Locale language) {
        var resignation = resignations.lock(id, caller);
        resignations.make(resignation, event, caller, Change.NONE);
        records.write(resignation, kind, command.text(), caller);
        steps.done(resignation, Task.APPLY, Task.APPLY_UPHELD);
        return views.require(id, caller, language);
    }

    /** Who does not follow an order to resign is removed: the case for it (SM-4) is opened. */
    @Transactional
    MeasureView lapse(UUID id, GiveReason command, Caller caller, Locale language) {
        var resignation = resignations.lock(id, caller);
        resignations.make(
                resignation,
                ResignationEvent.LAPSE,
                resignations.facts(resignation, caller),
                caller,
                command.reason(),
                () -> Change.NONE);
        if (resignations.kind(resignation) == ResignationKind.ORDERED) {
            removals.openOfMeasure(id, resignation.ref().cadreId(), command.reason(), caller);
        }
        return views.require(id, caller, language);
    }

    @Transactional
    MeasureView handOver(UUID id, WritePaper command, Caller caller, Locale language) {
        var resignation = resignations.lock(id, caller);
        resignations.make(resignation, ResignationEvent.HAND_OVER, caller, Change.NONE);
        records.write(resignation, PaperKind.HANDOVER, command.text(), caller);
        return views.require(id, caller, language);
    }

    @Transactional
    MeasureView completeFormalities(UUID id, CompleteFormalities command, Caller caller, Locale language) {
        var resignation = resignations.lock(id, caller);
        resignations.make(
                resignation,
                ResignationEvent.COMPLETE_FORMALITIES,
                resignations.facts(resignation, caller).withCongressStep(command.congressStep() != null),
                caller,
                command.document(),
                () -> Change.formalities(command.document(), command.congressStep()));
        steps.done(resignation, Task.CLEAR);
        return views.require(id, caller, language);
    }

    /** The posting ends, and with public office the service; where it bars from anything, the bars begin. */
    @Transactional
    MeasureView close(UUID id, TakeEffect command, Caller caller, Locale language) {
        var resignation = resignations.lock(id, caller);
        var from = resignation.decidedOn() == null ? resignation.noticedOn() : resignation.decidedOn();
        if (from != null) {
            records.requireDay(command.effectiveOn(), "/effectiveOn", from);
        }
        var plan = resignations.policy(resignation).plan(resignations.kind(resignation));
        resignations.make(
                resignation,
                ResignationEvent.CLOSE,
                resignations.facts(resignation, caller),
                caller,
                null,
                () -> execution.carryOut(resignation, plan, command.effectiveOn(), caller));
        if (Scope.PUBLIC_OFFICE.name().equals(resignation.manner())) {
            entries.leave(
                    resignation.ref().cadreId(),
                    new Exit(
                            "RESIGNED",
                            command.effectiveOn(),
                            resignation.ref().number(),
                            Objects.requireNonNull(resignation.formalities())),
                    caller);
        }
        return views.require(id, caller, language);
    }
}
