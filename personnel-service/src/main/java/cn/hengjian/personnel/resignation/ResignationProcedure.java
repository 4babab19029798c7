package cn.hengjian.personnel.resignation;

import cn.hengjian.personnel.casework.CaseKind;
import cn.hengjian.personnel.casework.Task;
import cn.hengjian.personnel.dossier.CaseEntries;
import cn.hengjian.personnel.measure.Execution;
import cn.hengjian.personnel.measure.Measure;
import cn.hengjian.personnel.measure.MeasureReading;
import cn.hengjian.personnel.measure.Procedure;
import cn.hengjian.personnel.measure.rules.MeasureFacts;
import cn.hengjian.personnel.measure.rules.Refusal;
import cn.hengjian.personnel.resignation.rules.ResignationEvent;
import cn.hengjian.personnel.resignation.rules.ResignationKind;
import cn.hengjian.personnel.resignation.rules.ResignationRules;
import cn.hengjian.personnel.resignation.rules.ResignationState;
import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.rule.Ruling;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.workflow.StateMachine;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The way of a kind of resignation (SM-5). */
abstract class ResignationProcedure extends Procedure<ResignationState, ResignationEvent> {

    private final ResignationKind kind;
    private final CaseKind caseKind;
    private final Map<ResignationState, Task> waits;
    private final Execution execution;

    ResignationProcedure(
            ResignationKind kind,
            CaseKind caseKind,
            StateMachine<ResignationState, ResignationEvent> machine,
            Map<ResignationState, Task> waits,
            Execution execution) {
        super(machine, ResignationState.class, ResignationEvent.class);
        this.kind = kind;
        this.caseKind = caseKind;
        this.waits = waits;
        this.execution = execution;
    }

    ResignationKind resignation() {
        return kind;
    }

    @Override
    protected CaseKind kind() {
        return caseKind;
    }

    @Override
    protected Text title() {
        return ResignationPolicy.title(kind);
    }

    @Override
    protected String prefix() {
        return "RESIGN";
    }

    @Override
    protected Ruling<Refusal> decide(ResignationEvent event, MeasureFacts facts) {
        return ResignationRules.decide(kind, event, facts);
    }

    @Override
    protected boolean isClosed(ResignationState state) {
        return ResignationStates.isClosed(state);
    }

    @Override
    protected void undo(Measure measure, String reason, String document, Caller caller) {
        execution.undo(measure, reason, document, caller);
    }

    @Override
    protected MeasureReading reading(Measure measure) {
        return new ResignationReading(measure, kind, machine().id());
    }

    @Override
    protected Text words(PolicyPack pack, String code) {
        return new ResignationPolicy(pack).words(code);
    }

    @Override
    protected Optional<Text> bar(PolicyPack pack, String outcome) {
        return new ResignationPolicy(pack).promotionBar(kind, outcome);
    }

    @Override
    protected List<Text> consequences(PolicyPack pack, String outcome) {
        return new ResignationPolicy(pack).consequences(kind, outcome);
    }

    @Override
    protected Optional<Wait> waiting(ResignationState state) {
        return Optional.ofNullable(waits.get(state)).map(task -> new Wait(task, OFFICE));
    }

    /** What the cadre asks for; its decision is due from the day of filing on. */
    @Singleton
    static class Voluntary extends ResignationProcedure {

        private final CaseEntries entries;

        Voluntary(Execution execution, CaseEntries entries) {
            super(
                    ResignationKind.VOLUNTARY,
                    CaseKind.VOLUNTARY_RESIGNATION,
                    ResignationStates.VOLUNTARY,
                    Map.of(
                            ResignationState.FILED, Task.VERIFY,
                            ResignationState.VERIFYING, Task.ESTABLISH,
                            ResignationState.DECIDED, Task.HAND_OVER,
                            ResignationState.HANDOVER, Task.TAKE_EFFECT),
                    execution);
            this.entries = entries;
        }

        /** Who left the service is back in it before the post is given back. */
        @Override
        protected void undo(Measure measure, String reason, String document, Caller caller) {
            if (measure.effectiveOn() != null && Scope.PUBLIC_OFFICE.name().equals(measure.manner())) {
                entries.comeBack(measure.ref().cadreId(), caller);
            }
            super.undo(measure, reason, document, caller);
        }
    }

    /** By which a leader takes the blame. */
    @Singleton
    static class TakeBlame extends ResignationProcedure {

        TakeBlame(Execution execution) {
            super(
                    ResignationKind.TAKE_BLAME,
                    CaseKind.BLAME_RESIGNATION,
                    ResignationStates.TAKE_BLAME,
                    Map.of(
                            ResignationState.FILED, Task.ESTABLISH,
                            ResignationState.REVIEWED, Task.DECIDE,
                            ResignationState.DECIDED, Task.FORMALITIES,
                            ResignationState.LEGAL_STEP, Task.TAKE_EFFECT),
                    execution);
        }
    }

    /** Which a leader is ordered to ask for. */
    @Singleton
    static class Ordered extends ResignationProcedure {

        private static final Map<ResignationState, Task> FROM_SERVICE = Map.of(
                ResignationState.TALKED, Task.APPLY,
                ResignationState.UPHELD, Task.APPLY_UPHELD);

        Ordered(Execution execution) {
            super(
                    ResignationKind.ORDERED,
                    CaseKind.ORDERED_RESIGNATION,
                    ResignationStates.ORDERED,
                    Map.of(
                            ResignationState.PROPOSED, Task.SERVE_NOTICE,
                            ResignationState.HEARD, Task.DECIDE,
                            ResignationState.DECIDED, Task.TALK,
                            ResignationState.TALKED, Task.SERVE_DECISION,
                            ResignationState.APPEALED, Task.DECIDE_APPEAL,
                            ResignationState.UPHELD, Task.SERVE_DECISION,
                            ResignationState.APPLIED, Task.FORMALITIES,
                            ResignationState.LEGAL_STEP, Task.TAKE_EFFECT),
                    execution);
        }

        @Override
        protected Optional<Task> onService(ResignationState state) {
            return Optional.ofNullable(FROM_SERVICE.get(state));
        }
    }

    /** Which a change of post demands by law. */
    @Singleton
    static class Duty extends ResignationProcedure {

        Duty(Execution execution) {
            super(
                    ResignationKind.DUTY,
                    CaseKind.DUTY_RESIGNATION,
                    ResignationStates.DUTY,
                    Map.of(
                            ResignationState.PREPARED, Task.SERVE_NOTICE,
                            ResignationState.APPLIED, Task.FORMALITIES,
                            ResignationState.LEGAL_STEP, Task.TAKE_EFFECT),
                    execution);
        }

        @Override
        protected Task onNotice() {
            return Task.APPLY;
        }
    }
}
