package cn.hengjian.personnel.appeal.rules;

import cn.hengjian.personnel.appeal.rules.AppealFacts.PanelFault;
import cn.hengjian.personnel.appeal.rules.AppealFacts.Stage;
import cn.hengjian.platform.rule.Ruling;

/** The guards of SM-13. */
public final class AppealRules {

    private AppealRules() {}

    /** Why a guard refuses. */
    public enum Refusal {
        /** G2: nobody acts in his or her own case. */
        OWN_CASE,
        /** G2: nobody acts in a case of kin. */
        KIN,
        /** G2: others than the authors decide. */
        PRIOR_ROLE,
        /** G1: the body that decided reviews. */
        NO_AUTHORITY,
        DECISION_GONE,
        NOT_THE_CADRE,
        /** CSL-95. */
        TOO_LATE,
        NOTHING_LEFT,
        CORRECTION_RUNNING,
        STEP_RUNNING,
        /** SM-13: odd. */
        PANEL_NUMBER,
        PANEL_CHAIR,
        /** G2, for the panel. */
        PANEL_RECUSED,
        ALREADY_EXTENDED,
        ALREADY_REMANDED,
        /** G11. */
        AGGRAVATES
    }

    /** Whether the guards of an event let it pass; whether the state has it, the machine decides. */
    public static Ruling<Refusal> decide(AppealEvent event, AppealFacts facts) {
        return switch (event) {
            case APPEAL, REAPPEAL ->
                self(facts).or(facts.revoked(), Refusal.NOTHING_LEFT).or(facts.isStepLate(), Refusal.TOO_LATE);
            case CORRECT -> self(facts).or(facts.isStepLate(), Refusal.TOO_LATE);
            case ACCEPT -> impartial(facts).or(!facts.stands(), Refusal.DECISION_GONE);
            case ASK_CORRECTION, HEAR, CANCEL -> recusal(facts);
            case DECLINE ->
                impartial(facts).or(facts.stepDue() != null && !facts.isStepLate(), Refusal.CORRECTION_RUNNING);
            case FORM_PANEL ->
                impartial(facts)
                        .or(facts.panel() == PanelFault.TOO_FEW_OR_EVEN, Refusal.PANEL_NUMBER)
                        .or(facts.panel() == PanelFault.NOT_ONE_CHAIR, Refusal.PANEL_CHAIR)
                        .or(facts.panel() == PanelFault.RECUSED, Refusal.PANEL_RECUSED);
            case EXTEND -> recusal(facts).or(facts.extended(), Refusal.ALREADY_EXTENDED);
            case UPHOLD, REVOKE -> deciding(facts);
            case AMEND -> deciding(facts).or(facts.aggravates(), Refusal.AGGRAVATES);
            case REMAND -> deciding(facts).or(facts.remanded(), Refusal.ALREADY_REMANDED);
            case LAPSE -> Ruling.unless(!facts.isStepLate(), Refusal.STEP_RUNNING);
        };
    }

    private static Ruling<Refusal> recusal(AppealFacts facts) {
        return Ruling.<Refusal>granted().or(facts.ownCase(), Refusal.OWN_CASE).or(facts.kin(), Refusal.KIN);
    }

    private static Ruling<Refusal> impartial(AppealFacts facts) {
        return recusal(facts).or(facts.hadPart(), Refusal.PRIOR_ROLE);
    }

    /** What the authority above decided is only taken down, by whomever. */
    private static Ruling<Refusal> deciding(AppealFacts facts) {
        var who = facts.stage() == Stage.REAPPEAL ? recusal(facts) : impartial(facts);
        return who.or(facts.stage() == Stage.REVIEW && !facts.hasAuthority(), Refusal.NO_AUTHORITY)
                .or(!facts.stands(), Refusal.DECISION_GONE);
    }

    private static Ruling<Refusal> self(AppealFacts facts) {
        return Ruling.unless(!facts.ownCase(), Refusal.NOT_THE_CADRE);
    }
}
