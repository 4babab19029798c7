package cn.hengjian.supervision.finding.rules;

import static cn.hengjian.platform.rule.Ruling.granted;
import static cn.hengjian.platform.rule.Ruling.unless;

import cn.hengjian.platform.rule.Ruling;
import java.util.Collection;
import java.util.HashSet;

/** The guards of SM-11 for findings. */
public final class FindingRules {

    private FindingRules() {}

    /** Why a guard refuses. */
    public enum Refusal {
        /** G2: the caller belongs to the unit that the finding is about. */
        OWN_UNIT,
        /** Only the unit itself states its case. */
        NOT_OF_THE_UNIT,
        STATEMENT_RECORDED,
        STATEMENT_LATE,
        /** SM-11: the unit has neither spoken nor let its time pass. */
        UNIT_NOT_HEARD,
        /** SM-11: only a conclusion that was served can be objected to. */
        NOT_SERVED,
        OBJECTED,
        OBJECTION_LATE,
        /** SM-11: others than the authors decide an objection. */
        AUTHOR,
        ORDER_RUNNING,
        NO_ORDER,
        ACKNOWLEDGED,
        ORDER_NOT_CLOSED
    }

    /** The event that the outcome of a review means. */
    public static FindingEvent review(ReviewOutcome outcome, FindingFacts facts) {
        return switch (outcome) {
            case UPHELD -> facts.ordered() ? FindingEvent.UPHOLD_WITH_ORDER : FindingEvent.UPHOLD;
            case OVERTURNED -> FindingEvent.OVERTURN;
        };
    }

    /** Whether the guards of an event let it pass; whether the state has it, the machine decides. */
    public static Ruling<Refusal> decide(FindingEvent event, FindingFacts facts) {
        return switch (event) {
            case RECORD_STATEMENT ->
                ofTheUnit(facts)
                        .or(facts.statementRecorded(), Refusal.STATEMENT_RECORDED)
                        .or(facts.today().isAfter(facts.statementDue()), Refusal.STATEMENT_LATE);
            case CONFIRM ->
                byOthers(facts)
                        .or(
                                !facts.statementRecorded() && !facts.today().isAfter(facts.statementDue()),
                                Refusal.UNIT_NOT_HEARD);
            case REJECT, SERVE, ISSUE_ORDER, TRANSFER -> byOthers(facts);
            case OBJECT -> object(facts);
            case UPHOLD -> review(facts).or(facts.ordered(), Refusal.ORDER_RUNNING);
            case UPHOLD_WITH_ORDER -> review(facts).or(!facts.ordered(), Refusal.NO_ORDER);
            case OVERTURN -> review(facts);
            case ACKNOWLEDGE -> byOthers(facts).or(facts.acknowledged(), Refusal.ACKNOWLEDGED);
            case CLOSE -> unless(!facts.orderClosed(), Refusal.ORDER_NOT_CLOSED);
            case CANCEL -> granted();
        };
    }

    private static Ruling<Refusal> ofTheUnit(FindingFacts facts) {
        return unless(!facts.servesUnit(), Refusal.NOT_OF_THE_UNIT);
    }

    private static Ruling<Refusal> byOthers(FindingFacts facts) {
        return unless(facts.servesUnit(), Refusal.OWN_UNIT);
    }

    private static Ruling<Refusal> review(FindingFacts facts) {
        return byOthers(facts).or(facts.isAuthor(), Refusal.AUTHOR);
    }

    private static Ruling<Refusal> object(FindingFacts facts) {
        var due = facts.objectionDue();
        if (due == null) {
            return ofTheUnit(facts).or(true, Refusal.NOT_SERVED);
        }
        return ofTheUnit(facts)
                .or(facts.objected(), Refusal.OBJECTED)
                .or(facts.today().isAfter(due), Refusal.OBJECTION_LATE);
    }

    /** What is wrong with the inspectors who sign a finding. */
    public enum Signing {
        SOUND,
        TOO_FEW,
        SOMEBODY_TWICE,
        CALLER_MISSING
    }

    /** SM-11: a finding is signed by several inspectors, the one who raises it among them. */
    public static Signing signedBy(Collection<String> inspectors, String caller, int atLeast) {
        if (new HashSet<>(inspectors).size() < inspectors.size()) {
            return Signing.SOMEBODY_TWICE;
        }
        if (inspectors.size() < atLeast) {
            return Signing.TOO_FEW;
        }
        return inspectors.contains(caller) ? Signing.SOUND : Signing.CALLER_MISSING;
    }
}
