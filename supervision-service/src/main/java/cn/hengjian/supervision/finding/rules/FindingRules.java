package cn.hengjian.supervision.finding.rules;

import static cn.hengjian.platform.rule.Ruling.refused;
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
        ORDER_NOT_CLOSED
    }

    /** Whether the guards of an event let it pass; whether the state has it, the machine decides. */
    public static Ruling<Refusal> decide(FindingEvent event, FindingFacts facts) {
        return switch (event) {
            case RECORD_STATEMENT -> {
                if (!facts.servesUnit()) {
                    yield refused(Refusal.NOT_OF_THE_UNIT);
                }
                if (facts.statementRecorded()) {
                    yield refused(Refusal.STATEMENT_RECORDED);
                }
                yield unless(facts.today().isAfter(facts.statementDue()), Refusal.STATEMENT_LATE);
            }
            case CONFIRM -> {
                if (facts.servesUnit()) {
                    yield refused(Refusal.OWN_UNIT);
                }
                yield unless(
                        !facts.statementRecorded() && !facts.today().isAfter(facts.statementDue()),
                        Refusal.UNIT_NOT_HEARD);
            }
            case REJECT, ISSUE_ORDER -> unless(facts.servesUnit(), Refusal.OWN_UNIT);
            case CLOSE -> unless(!facts.orderClosed(), Refusal.ORDER_NOT_CLOSED);
        };
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
