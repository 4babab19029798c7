package cn.hengjian.personnel.contact.rules;

import cn.hengjian.platform.rule.Ruling;

/** The guards of a link (SM-15, M03, M04). */
public final class ContactRules {

    /** What stands against a step. */
    public enum Refusal {
        /** Who is to hold the link takes it up, nobody else. */
        NOT_THE_RECEIVER,
        /** Only the leader records visits of his or her own. */
        NOT_THE_HOLDER,
        /** M03: only a work contact point becomes a demonstration point. */
        NOT_A_WORK_POINT,
        /** G2: nobody decides on a link of his or her own. */
        OWN_CASE,
        /** G2: nor on one of his or her kin's. */
        KIN
    }

    private ContactRules() {}

    public static Ruling<Refusal> decide(ContactEvent event, ContactFacts facts) {
        return switch (event) {
            case ACCEPT -> Ruling.unless(!facts.receiver(), Refusal.NOT_THE_RECEIVER);
            case VISIT, SOLVE -> Ruling.unless(!facts.holder(), Refusal.NOT_THE_HOLDER);
            case RATE -> ofOthers(facts).or(!facts.workPoint(), Refusal.NOT_A_WORK_POINT);
            case HAND_OVER, END, WAIVE, CANCEL -> ofOthers(facts);
            // They follow from a step with another link, which has guards of its own.
            case REPLACE, REOPEN -> Ruling.granted();
        };
    }

    private static Ruling<Refusal> ofOthers(ContactFacts facts) {
        return Ruling.unless(facts.concerned(), Refusal.OWN_CASE).or(facts.kin(), Refusal.KIN);
    }
}
