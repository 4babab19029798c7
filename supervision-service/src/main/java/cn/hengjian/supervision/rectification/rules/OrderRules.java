package cn.hengjian.supervision.rectification.rules;

import static cn.hengjian.platform.rule.Ruling.refused;
import static cn.hengjian.platform.rule.Ruling.unless;

import cn.hengjian.platform.rule.Ruling;
import cn.hengjian.supervision.finding.rules.Severity;

/** The guards of SM-11 for rectification orders. */
public final class OrderRules {

    private OrderRules() {}

    /** Why a guard refuses. */
    public enum Refusal {
        /** G2: the caller belongs to the unit that the order is for. */
        OWN_UNIT,
        /** Only the unit itself does the work. */
        NOT_OF_THE_UNIT,
        /** SM-11: another inspector checks than those who found, confirmed or ordered. */
        INVOLVED,
        NOT_THE_ISSUER,
        ALREADY_EXTENDED,
        DEADLINE_PASSED,
        DEADLINE_RUNNING,
        /** M30: a MAJOR finding is followed until it is solved and improved. */
        EFFECT_CHECK_DUE,
        NO_EFFECT_CHECK,
        EFFECT_CHECK_EARLY,
        LAST_RETURN,
        RETURNS_LEFT,
        CONCLUSION_STANDS,
        STEP_RUNNING
    }

    /** The event that the outcome of a recheck means. */
    public static OrderEvent recheck(CheckOutcome outcome, OrderFacts facts) {
        return switch (outcome) {
            case PASSED -> facts.severity() == Severity.MAJOR ? OrderEvent.PASS_TO_EFFECT_CHECK : OrderEvent.PASS;
            case RETURNED -> facts.isLastReturn() ? OrderEvent.RETURN_AND_ESCALATE : OrderEvent.RETURN;
        };
    }

    /** The event that the outcome of an effect check means. */
    public static OrderEvent effectCheck(CheckOutcome outcome, OrderFacts facts) {
        return switch (outcome) {
            case PASSED -> OrderEvent.CONFIRM_EFFECT;
            case RETURNED -> facts.isLastReturn() ? OrderEvent.REOPEN_AND_ESCALATE : OrderEvent.REOPEN;
        };
    }

    /** Whether the guards of an event let it pass; whether the state has it, the machine decides. */
    public static Ruling<Refusal> decide(OrderEvent event, OrderFacts facts) {
        return switch (event) {
            case START, SUBMIT -> unless(!facts.servesUnit(), Refusal.NOT_OF_THE_UNIT);
            case EXTEND -> extend(facts);
            case PASS -> check(facts, facts.severity() == Severity.MAJOR, Refusal.EFFECT_CHECK_DUE);
            case PASS_TO_EFFECT_CHECK -> check(facts, facts.severity() != Severity.MAJOR, Refusal.NO_EFFECT_CHECK);
            case RETURN, REOPEN -> check(facts, facts.isLastReturn(), Refusal.LAST_RETURN);
            case RETURN_AND_ESCALATE, REOPEN_AND_ESCALATE -> check(facts, !facts.isLastReturn(), Refusal.RETURNS_LEFT);
            case CONFIRM_EFFECT -> {
                var from = facts.effectCheckFrom();
                yield check(facts, from == null || facts.today().isBefore(from), Refusal.EFFECT_CHECK_EARLY);
            }
            case ESCALATE -> unless(!facts.isOverdue(), Refusal.DEADLINE_RUNNING);
            case ESCALATE_FURTHER -> {
                var due = facts.stepDue();
                yield unless(due == null || !facts.today().isAfter(due), Refusal.STEP_RUNNING);
            }
            case WITHDRAW -> unless(!facts.overturned(), Refusal.CONCLUSION_STANDS);
        };
    }

    private static Ruling<Refusal> extend(OrderFacts facts) {
        if (facts.servesUnit()) {
            return refused(Refusal.OWN_UNIT);
        }
        if (!facts.isIssuer()) {
            return refused(Refusal.NOT_THE_ISSUER);
        }
        if (facts.extended()) {
            return refused(Refusal.ALREADY_EXTENDED);
        }
        return unless(facts.isOverdue(), Refusal.DEADLINE_PASSED);
    }

    private static Ruling<Refusal> check(OrderFacts facts, boolean refused, Refusal why) {
        if (facts.servesUnit()) {
            return refused(Refusal.OWN_UNIT);
        }
        if (facts.isInvolved()) {
            return refused(Refusal.INVOLVED);
        }
        return unless(refused, why);
    }
}
