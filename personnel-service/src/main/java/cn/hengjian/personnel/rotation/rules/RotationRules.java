package cn.hengjian.personnel.rotation.rules;

import cn.hengjian.personnel.measure.rules.MeasureFacts;
import cn.hengjian.personnel.measure.rules.MeasureRules;
import cn.hengjian.personnel.measure.rules.Refusal;
import cn.hengjian.platform.rule.Ruling;

/** The guards of SM-6. */
public final class RotationRules {

    private RotationRules() {}

    /** Whether the guards of an event let it pass; whether the state has it, the machine decides. */
    public static Ruling<Refusal> decide(RotationEvent event, MeasureFacts facts) {
        return switch (event) {
            case EXEMPT, RELIST, PLAN, WITHDRAW, CONSULT, CLEAR, REFUSE, CONCLUDE, CANCEL ->
                MeasureRules.recusal(facts);
            case DECIDE -> MeasureRules.decidingCleared(facts);
            case REJECT -> MeasureRules.deciding(facts);
            case SERVE_DECISION -> MeasureRules.serving(facts);
            case HAND_OVER -> MeasureRules.handingOver(facts);
            case REPORT_IN -> MeasureRules.movingIn(facts);
            case EXPIRE, LAPSE -> Ruling.granted();
        };
    }
}
