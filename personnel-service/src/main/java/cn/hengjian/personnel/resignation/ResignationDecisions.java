package cn.hengjian.personnel.resignation;

import cn.hengjian.personnel.casework.Task;
import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.measure.Change;
import cn.hengjian.personnel.measure.Measure;
import cn.hengjian.personnel.measure.MeasureRecords;
import cn.hengjian.personnel.measure.MeasureSteps;
import cn.hengjian.personnel.measure.MeasureView;
import cn.hengjian.personnel.measure.MeasureViewRepository;
import cn.hengjian.personnel.measure.Procedure;
import cn.hengjian.personnel.measure.RecordTalk;
import cn.hengjian.personnel.measure.TakeDecision;
import cn.hengjian.personnel.resignation.ResignationPolicy.Outcome;
import cn.hengjian.personnel.resignation.rules.ResignationEvent;
import cn.hengjian.personnel.resignation.rules.ResignationKind;
import cn.hengjian.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;

/** Takes down what a body decided on a resignation (G5), and tells the cadre of it. */
@ApplicationScoped
class ResignationDecisions {

    private final ResignationSteps resignations;
    private final MeasureSteps steps;
    private final MeasureRecords records;
    private final MeasureViewRepository views;
    private final Terms terms;

    ResignationDecisions(
            ResignationSteps resignations,
            MeasureSteps steps,
            MeasureRecords records,
            MeasureViewRepository views,
            Terms terms) {
        this.resignations = resignations;
        this.steps = steps;
        this.records = records;
        this.views = views;
        this.terms = terms;
    }

    @Transactional
    MeasureView decide(UUID id, TakeDecision command, Caller caller, Locale language) {
        var resignation = resignations.lock(id, caller);
        var ordered = resignations.kind(resignation) == ResignationKind.ORDERED;
        decide(
                resignation,
                ResignationEvent.DECIDE,
                ordered ? Outcome.ORDERED : Outcome.APPROVED,
                command,
                caller,
                () -> Change.decision(terms.today()));
        if (!ordered) {
            awaitService(resignation, caller);
        }
        return views.require(id, caller, language);
    }

    /** CSL-86: on a ground that holds, of several the first of their codes. */
    @Transactional
    MeasureView refuse(UUID id, TakeDecision command, Caller caller, Locale language) {
        var resignation = resignations.lock(id, caller);
        decide(
                resignation,
                ResignationEvent.REFUSE,
                Outcome.REFUSED,
                command,
                caller,
                () -> Change.decision(
                        terms.today(), records.holding(resignation).getFirst()));
        awaitService(resignation, caller);
        return views.require(id, caller, language);
    }

    /** Another than who ordered it (G2). */
    @Transactional
    MeasureView revoke(UUID id, TakeDecision command, Caller caller, Locale language) {
        var resignation = resignations.lock(id, caller);
        decide(resignation, ResignationEvent.REVOKE, Outcome.REVOKED, command, caller, Change::anotherRound);
        return views.require(id, caller, language);
    }

    /** The same; it has to be served before the cadre's last time runs. */
    @Transactional
    MeasureView uphold(UUID id, TakeDecision command, Caller caller, Locale language) {
        var resignation = resignations.lock(id, caller);
        decide(resignation, ResignationEvent.UPHOLD, Outcome.UPHELD, command, caller, Change::anotherRound);
        return views.require(id, caller, language);
    }

    @Transactional
    MeasureView talk(UUID id, RecordTalk command, Caller caller, Locale language) {
        var resignation = resignations.lock(id, caller);
        var talkers = records.talkers(resignation, command);
        var facts = resignations.facts(resignation, caller).with(talkers.fault());
        resignations.make(resignation, ResignationEvent.TALK, facts, caller, null, () -> Change.NONE);
        records.keepTalk(resignation, talkers, command, caller);
        return views.require(id, caller, language);
    }

    private void decide(
            Measure resignation,
            ResignationEvent event,
            Outcome outcome,
            TakeDecision command,
            Caller caller,
            Supplier<Change> change) {
        var facts = resignations.facts(resignation, caller).with(records.decisionFault(resignation, command));
        resignations.make(resignation, event, facts, caller, command.document(), change);
        records.decide(resignation, outcome.name(), command, caller);
        steps.done(resignation, Task.CLEAR, Task.DECIDE);
    }

    private void awaitService(Measure resignation, Caller caller) {
        steps.await(resignation, Task.SERVE_DECISION, Procedure.OFFICE, caller);
    }
}
