package cn.hengjian.personnel.adjustment.rules;

import cn.hengjian.personnel.measure.rules.MeasureFacts;
import cn.hengjian.personnel.measure.rules.MeasureRules;
import cn.hengjian.personnel.measure.rules.Refusal;
import cn.hengjian.platform.rule.Ruling;

/** The guards of SM-4. */
public final class AdjustmentRules {

    private AdjustmentRules() {}

    /** Whether the guards of an event let it pass; whether the state has it, the machine decides. */
    public static Ruling<Refusal> decide(AdjustmentEvent event, MeasureFacts facts) {
        return switch (event) {
            case VERIFY -> MeasureRules.verifying(facts);
            case DISMISS, CONSULT, CLEAR, TRACK, CANCEL -> MeasureRules.recusal(facts);
            case ESTABLISH, PROPOSE -> MeasureRules.grounded(facts);
            case SERVE_NOTICE -> MeasureRules.noticing(facts);
            case STATE -> MeasureRules.stating(facts);
            case ANSWER -> MeasureRules.answering(facts);
            case HEAR -> MeasureRules.hearing(facts, false);
            case DECIDE -> MeasureRules.decidingCleared(facts);
            case SERVE_DECISION -> MeasureRules.serving(facts);
            case TALK -> MeasureRules.talking(facts);
            case COMPLETE_FORMALITIES -> MeasureRules.formalities(facts);
            case TAKE_EFFECT -> MeasureRules.carryingOut(facts);
            case RESTORE -> MeasureRules.expired(facts);
            case UNDO -> Ruling.granted();
        };
    }
}
