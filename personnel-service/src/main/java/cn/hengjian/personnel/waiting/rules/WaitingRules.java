package cn.hengjian.personnel.waiting.rules;

import cn.hengjian.personnel.measure.rules.MeasureFacts;
import cn.hengjian.personnel.measure.rules.MeasureFacts.Fault;
import cn.hengjian.personnel.measure.rules.MeasureRules;
import cn.hengjian.personnel.measure.rules.Refusal;
import cn.hengjian.platform.rule.Ruling;

/** The guards of SM-3. */
public final class WaitingRules {

    private WaitingRules() {}

    /** Whether the guards of an event let it pass; whether the state has it, the machine decides. */
    public static Ruling<Refusal> decide(WaitingEvent event, MeasureFacts facts) {
        return switch (event) {
            case SERVE_NOTICE -> MeasureRules.noticing(facts);
            case STATE -> MeasureRules.stating(facts);
            case ANSWER -> MeasureRules.answering(facts);
            case CLEAR, REVIEW, END_EARLY, REINSTATE, TRANSFER, COMPETE, CANCEL -> MeasureRules.recusal(facts);
            case HEAR -> MeasureRules.hearing(facts, false);
            case DECIDE -> MeasureRules.decidingHeardCleared(facts, false);
            case SERVE_DECISION -> MeasureRules.serving(facts);
            case BEGIN -> MeasureRules.leaving(MeasureRules.carryingOut(facts), facts);
            case DEMOTE -> MeasureRules.grounded(facts);
            case PROPOSE_EXIT -> unprotected(MeasureRules.grounded(facts), facts);
            case EXIT -> unprotected(MeasureRules.carryingOutDecided(facts), facts);
            case OPEN_REVIEW, UNDO -> Ruling.granted();
        };
    }

    /** G8: CSL-89 protects from a dismissal. */
    private static Ruling<Refusal> unprotected(Ruling<Refusal> before, MeasureFacts facts) {
        return before.or(facts.step().fault() == Fault.PROTECTED, Refusal.PROTECTED);
    }
}
