package cn.hengjian.personnel.waiting;

import cn.hengjian.personnel.casework.CaseKind;
import cn.hengjian.personnel.casework.Task;
import cn.hengjian.personnel.measure.Measure;
import cn.hengjian.personnel.measure.MeasureReading;
import cn.hengjian.personnel.measure.Procedure;
import cn.hengjian.personnel.measure.rules.MeasureFacts;
import cn.hengjian.personnel.measure.rules.Refusal;
import cn.hengjian.personnel.waiting.rules.WaitingEvent;
import cn.hengjian.personnel.waiting.rules.WaitingRules;
import cn.hengjian.personnel.waiting.rules.WaitingState;
import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.rule.Ruling;
import cn.hengjian.platform.security.Caller;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The way of a time of waiting (SM-3). */
@Singleton
class WaitingProcedure extends Procedure<WaitingState, WaitingEvent> {

    private final WaitingExecution execution;

    WaitingProcedure(WaitingExecution execution) {
        super(WaitingStates.MACHINE, WaitingState.class, WaitingEvent.class);
        this.execution = execution;
    }

    @Override
    protected CaseKind kind() {
        return CaseKind.WAITING;
    }

    @Override
    protected Text title() {
        return new Text("待岗", "waiting for a post");
    }

    @Override
    protected String prefix() {
        return "WAIT";
    }

    @Override
    protected Ruling<Refusal> decide(WaitingEvent event, MeasureFacts facts) {
        return WaitingRules.decide(event, facts);
    }

    @Override
    protected boolean isClosed(WaitingState state) {
        return WaitingStates.isClosed(state);
    }

    /** From its beginning on, a time of waiting goes by days of its own. */
    @Override
    protected Optional<Wait> waiting(WaitingState state) {
        return switch (state) {
            case PROPOSED -> Optional.of(new Wait(Task.SERVE_NOTICE, OFFICE));
            case HEARD -> Optional.of(new Wait(Task.DECIDE, OFFICE));
            case DECIDED -> Optional.of(new Wait(Task.TAKE_EFFECT, OFFICE));
            case WAITING,
                    EARLY_END,
                    EXPIRY_REVIEW,
                    REINSTATED,
                    TRANSFERRED,
                    DEMOTED,
                    COMPETING,
                    EXIT,
                    REVOKED,
                    CANCELLED -> Optional.empty();
        };
    }

    @Override
    protected void undo(Measure measure, String reason, String document, Caller caller) {
        execution.undo(measure, reason, document, caller);
    }

    @Override
    protected MeasureReading reading(Measure measure) {
        return new WaitingReading(measure);
    }

    @Override
    protected Text words(PolicyPack pack, String code) {
        return new WaitingPolicy(pack).words(code);
    }

    @Override
    protected Optional<Text> bar(PolicyPack pack, String outcome) {
        return Optional.empty();
    }
}
