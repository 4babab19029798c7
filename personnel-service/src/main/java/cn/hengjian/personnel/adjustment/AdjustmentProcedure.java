package cn.hengjian.personnel.adjustment;

import cn.hengjian.personnel.adjustment.rules.AdjustmentEvent;
import cn.hengjian.personnel.adjustment.rules.AdjustmentRules;
import cn.hengjian.personnel.adjustment.rules.AdjustmentState;
import cn.hengjian.personnel.casework.CaseKind;
import cn.hengjian.personnel.casework.Task;
import cn.hengjian.personnel.measure.Execution;
import cn.hengjian.personnel.measure.Measure;
import cn.hengjian.personnel.measure.MeasureReading;
import cn.hengjian.personnel.measure.Procedure;
import cn.hengjian.personnel.measure.rules.MeasureFacts;
import cn.hengjian.personnel.measure.rules.Refusal;
import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.rule.Ruling;
import cn.hengjian.platform.security.Caller;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Optional;

/** The way of an adjustment (SM-4). */
@Singleton
class AdjustmentProcedure extends Procedure<AdjustmentState, AdjustmentEvent> {

    private final Execution execution;

    AdjustmentProcedure(Execution execution) {
        super(AdjustmentStates.MACHINE, AdjustmentState.class, AdjustmentEvent.class);
        this.execution = execution;
    }

    @Override
    protected CaseKind kind() {
        return CaseKind.ADJUSTMENT;
    }

    @Override
    protected Text title() {
        return new Text("调整", "adjustment");
    }

    @Override
    protected String prefix() {
        return "ADJUST";
    }

    @Override
    protected Ruling<Refusal> decide(AdjustmentEvent event, MeasureFacts facts) {
        return AdjustmentRules.decide(event, facts);
    }

    @Override
    protected boolean isClosed(AdjustmentState state) {
        return AdjustmentStates.isClosed(state);
    }

    @Override
    protected Optional<Wait> waiting(AdjustmentState state) {
        return switch (state) {
            case CLUE -> office(Task.VERIFY);
            case VERIFYING -> office(Task.ESTABLISH);
            case ESTABLISHED -> office(Task.PROPOSE);
            case PROPOSED -> office(Task.CONSULT);
            case CONSULTED -> office(Task.SERVE_NOTICE);
            case HEARD -> office(Task.DECIDE);
            case DECIDED -> office(Task.TALK);
            case TALKED -> office(Task.FORMALITIES);
            case LEGAL_STEP -> office(Task.TAKE_EFFECT);
            case EFFECTIVE -> office(Task.FOLLOW_UP);
            case TRACKING, NOT_ESTABLISHED, RESTORED_ELIGIBILITY, REVOKED, CANCELLED -> Optional.empty();
        };
    }

    private static Optional<Wait> office(Task task) {
        return Optional.of(new Wait(task, OFFICE));
    }

    @Override
    protected void undo(Measure measure, String reason, String document, Caller caller) {
        execution.undo(measure, reason, document, caller);
    }

    @Override
    protected MeasureReading reading(Measure measure) {
        return new AdjustmentReading(measure);
    }

    @Override
    protected Text words(PolicyPack pack, String code) {
        return Arrays.stream(Manner.values())
                .filter(manner -> manner.name().equals(code))
                .map(Manner::title)
                .findFirst()
                .orElseGet(() -> new AdjustmentPolicy(pack).situations().title(code));
    }

    @Override
    protected Optional<Text> bar(PolicyPack pack, String outcome) {
        return Optional.of(
                new AdjustmentPolicy(pack).bar(Manner.valueOf(outcome)).description());
    }
}
