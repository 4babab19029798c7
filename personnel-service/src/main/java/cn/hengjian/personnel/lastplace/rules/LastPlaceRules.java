package cn.hengjian.personnel.lastplace.rules;

import cn.hengjian.personnel.measure.rules.MeasureFacts;
import cn.hengjian.personnel.measure.rules.MeasureFacts.Fault;
import cn.hengjian.personnel.measure.rules.MeasureRules;
import cn.hengjian.personnel.measure.rules.Refusal;
import cn.hengjian.platform.rule.Ruling;

/** The guards of SM-2. */
public final class LastPlaceRules {

    private LastPlaceRules() {}

    /** Whether the guards of an event let it pass; whether the state has it, the machine decides. */
    public static Ruling<Refusal> decide(LastPlaceEvent event, MeasureFacts facts) {
        var fault = facts.step().fault();
        return switch (event) {
            case VERIFY -> MeasureRules.verifying(facts);
            case CHECK, PROPOSE_REMOVAL -> MeasureRules.grounded(facts);
            case CLEAR, REINSTATE, CANCEL -> MeasureRules.recusal(facts);
            case HAND_OVER -> MeasureRules.grounded(facts);
            case HELP -> MeasureRules.recusal(facts).or(fault == Fault.UNCHECKED, Refusal.UNCHECKED);
            case EXCUSE ->
                MeasureRules.recusal(facts)
                        .or(fault == Fault.UNCHECKED, Refusal.UNCHECKED)
                        .or(fault == Fault.OTHER_OUTCOME, Refusal.OTHER_OUTCOME);
            case PROPOSE -> proposing(facts);
            case SERVE_NOTICE -> MeasureRules.noticing(facts);
            case STATE -> MeasureRules.stating(facts);
            case ANSWER -> MeasureRules.answering(facts);
            case HEAR -> MeasureRules.hearing(facts, true);
            case DECIDE -> MeasureRules.decidingHeard(facts, true);
            case SERVE_DECISION -> MeasureRules.serving(facts);
            case SUSPEND -> MeasureRules.carryingOutDecided(facts);
            case REMOVE -> MeasureRules.leaving(MeasureRules.carryingOutDecided(facts), facts);
            case UNDO -> Ruling.granted();
        };
    }

    /** M10: the facts were checked, and the whole predicate holds. */
    private static Ruling<Refusal> proposing(MeasureFacts facts) {
        var fault = facts.step().fault();
        return MeasureRules.grounded(facts)
                .or(fault == Fault.UNCHECKED, Refusal.UNCHECKED)
                .or(fault == Fault.NOT_BOTTOM, Refusal.NOT_BOTTOM)
                .or(fault == Fault.NO_FAULT, Refusal.NO_FAULT)
                .or(fault == Fault.NO_LOSS, Refusal.NO_LOSS)
                .or(fault == Fault.EXTERNAL_CAUSE, Refusal.EXTERNAL_CAUSE);
    }
}
