package cn.hengjian.personnel.rotation;

import cn.hengjian.personnel.casework.CaseKind;
import cn.hengjian.personnel.casework.Task;
import cn.hengjian.personnel.measure.Measure;
import cn.hengjian.personnel.measure.MeasureReading;
import cn.hengjian.personnel.measure.PostTaking;
import cn.hengjian.personnel.measure.Procedure;
import cn.hengjian.personnel.measure.rules.MeasureFacts;
import cn.hengjian.personnel.measure.rules.Refusal;
import cn.hengjian.personnel.rotation.rules.DueReason;
import cn.hengjian.personnel.rotation.rules.RotationEvent;
import cn.hengjian.personnel.rotation.rules.RotationRules;
import cn.hengjian.personnel.rotation.rules.RotationState;
import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.rule.Ruling;
import cn.hengjian.platform.security.Caller;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The way of a rotation (SM-6). */
@Singleton
class RotationProcedure extends Procedure<RotationState, RotationEvent> {

    /** The only manner and the only outcome. */
    static final String MOVE = "ROTATION";

    private static final Text TITLE = new Text("交流轮岗", "rotation");

    private final PostTaking taking;

    RotationProcedure(PostTaking taking) {
        super(RotationStates.MACHINE, RotationState.class, RotationEvent.class);
        this.taking = taking;
    }

    @Override
    protected CaseKind kind() {
        return CaseKind.ROTATION;
    }

    @Override
    protected Text title() {
        return TITLE;
    }

    @Override
    protected String prefix() {
        return "ROTATE";
    }

    @Override
    protected Ruling<Refusal> decide(RotationEvent event, MeasureFacts facts) {
        return RotationRules.decide(event, facts);
    }

    @Override
    protected boolean isClosed(RotationState state) {
        return RotationStates.isClosed(state);
    }

    /** CSL-95 does not list a rotation among what can be appealed against. */
    @Override
    protected boolean isAppealable() {
        return false;
    }

    @Override
    protected Optional<Wait> waiting(RotationState state) {
        return switch (state) {
            case LISTED -> office(Task.PLAN_MOVE);
            case PLANNED -> office(Task.CONSULT);
            case CONSULTED -> office(Task.DECIDE);
            case DECIDED -> office(Task.SERVE_DECISION);
            case NOTIFIED -> office(Task.HAND_OVER);
            case HANDOVER -> office(Task.REPORT_IN);
            case REPORTED_IN -> office(Task.FINISH);
            case EXEMPTED, REFUSED, CLOSED, CANCELLED -> Optional.empty();
        };
    }

    private static Optional<Wait> office(Task task) {
        return Optional.of(new Wait(task, OFFICE));
    }

    @Override
    protected void undo(Measure measure, String reason, String document, Caller caller) {
        taking.giveBack(measure, document, caller);
    }

    @Override
    protected MeasureReading reading(Measure measure) {
        return new RotationReading(measure);
    }

    @Override
    protected Text words(PolicyPack pack, String code) {
        return code.equals(MOVE) ? TITLE : DueReason.valueOf(code).title();
    }

    @Override
    protected Optional<Text> bar(PolicyPack pack, String outcome) {
        return Optional.empty();
    }
}
