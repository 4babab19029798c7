package cn.hengjian.personnel.talk.rules;

import cn.hengjian.personnel.talk.rules.TalkFacts.Objection;
import cn.hengjian.platform.rule.Ruling;

/** The guards of SM-1. */
public final class TalkRules {

    private TalkRules() {}

    /** Why a guard refuses. */
    public enum Refusal {
        /** G2: nobody acts in his or her own case. */
        OWN_CASE,
        /** G2: nobody acts in a case of kin. */
        KIN,
        /** G2: who had a part in it does not decide on it. */
        PRIOR_ROLE,
        /** G1: the authority does not match the level. */
        NO_AUTHORITY,
        SOURCE_FELL,
        /** SM-1: a leader talks, another takes the record, a third witnesses. */
        SAME_PERSON,
        /** G2, for those who are named. */
        PARTY_RECUSED,
        /** G1: who talks is not below the cadre's level. */
        LEADER_BELOW_LEVEL,
        /** Only the cadre concerned does this. */
        NOT_THE_CADRE,
        ALREADY_PLANNED,
        PLAN_MISSING,
        TERM_RUNNING,
        ALREADY_EXTENDED,
        ALREADY_OBJECTED,
        OBJECTION_LATE,
        NO_OBJECTION,
        OBJECTION_OPEN
    }

    /** Whether the guards of an event let it pass; whether the state has it, the machine decides. */
    public static Ruling<Refusal> decide(TalkEvent event, TalkFacts facts) {
        return switch (event) {
            case BEGIN_SCREENING, DECIDE_NO_ACTION, CONFIRM_CORRECTION, CANCEL -> recusal(facts);
            case REMIND -> recusal(facts).or(facts.sourceFell(), Refusal.SOURCE_FELL);
            case APPROVE -> deciding(facts).or(facts.sourceFell(), Refusal.SOURCE_FELL);
            case HOLD ->
                recusal(facts)
                        .or(facts.sourceFell(), Refusal.SOURCE_FELL)
                        .or(facts.parties().samePerson(), Refusal.SAME_PERSON)
                        .or(facts.parties().recused(), Refusal.PARTY_RECUSED)
                        .or(facts.parties().leaderBelow(), Refusal.LEADER_BELOW_LEVEL);
            case NOTE_REFUSAL ->
                recusal(facts)
                        .or(facts.parties().samePerson(), Refusal.SAME_PERSON)
                        .or(facts.parties().recused(), Refusal.PARTY_RECUSED);
            case SIGN -> self(facts);
            case PLAN -> self(facts).or(facts.planned(), Refusal.ALREADY_PLANNED);
            case REPORT -> self(facts).or(!facts.planned(), Refusal.PLAN_MISSING);
            case BEGIN_REVIEW -> recusal(facts).or(facts.isTermRunning(), Refusal.TERM_RUNNING);
            case EXTEND -> recusal(facts).or(facts.extended(), Refusal.ALREADY_EXTENDED);
            case ESCALATE -> recusal(facts).or(facts.objection() == Objection.MADE, Refusal.OBJECTION_OPEN);
            case OBJECT ->
                self(facts)
                        .or(facts.objection() != Objection.NONE, Refusal.ALREADY_OBJECTED)
                        .or(facts.isObjectionLate(), Refusal.OBJECTION_LATE);
            case UNDO -> Ruling.granted();
            case UPHOLD, REVOKE -> deciding(facts).or(facts.objection() != Objection.MADE, Refusal.NO_OBJECTION);
        };
    }

    private static Ruling<Refusal> recusal(TalkFacts facts) {
        return Ruling.<Refusal>granted().or(facts.ownCase(), Refusal.OWN_CASE).or(facts.kin(), Refusal.KIN);
    }

    /** G1 and G2 of a decision. */
    private static Ruling<Refusal> deciding(TalkFacts facts) {
        return recusal(facts).or(facts.hadPart(), Refusal.PRIOR_ROLE).or(!facts.hasAuthority(), Refusal.NO_AUTHORITY);
    }

    private static Ruling<Refusal> self(TalkFacts facts) {
        return Ruling.unless(!facts.ownCase(), Refusal.NOT_THE_CADRE);
    }
}
