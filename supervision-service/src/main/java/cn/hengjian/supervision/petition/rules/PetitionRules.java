package cn.hengjian.supervision.petition.rules;

import static cn.hengjian.platform.rule.Ruling.granted;
import static cn.hengjian.platform.rule.Ruling.refused;
import static cn.hengjian.platform.rule.Ruling.unless;

import cn.hengjian.platform.rule.Ruling;

/** The guards of SM-12 for claims (信访工作条例 22, 23, 34, 35, 36). */
public final class PetitionRules {

    private PetitionRules() {}

    /** Why a guard refuses. */
    public enum Refusal {
        /** G2: the caller belongs to the unit that the claim is about or that handles it, or to one above or below. */
        OWN_UNIT,
        /** Only the unit that it was passed on to does this. */
        NOT_OF_THE_UNIT,
        /** The working days in which the unit can object have passed. */
        OBJECTION_LATE,
        ALREADY_EXTENDED,
        DEADLINE_PASSED,
        /** A unit reviews only what the unit one level below answered. */
        NOT_ONE_LEVEL_UP,
        /** G2: who handled it, or decided on it before, doesn't decide now. */
        INVOLVED,
        /** The sender asks too late. */
        REQUEST_LATE,
        /** The sender can still ask. */
        DEADLINE_RUNNING
    }

    /** Whether the guards of an event let it pass; whether the state has it, the machine decides. */
    public static Ruling<Refusal> decide(PetitionEvent event, PetitionFacts facts) {
        var person = facts.person();
        return switch (event) {
            case TRANSFER -> unless(person.isRelated(), Refusal.OWN_UNIT);
            case OBJECT ->
                unless(!person.handles(), Refusal.NOT_OF_THE_UNIT).or(!facts.canObject(), Refusal.OBJECTION_LATE);
            case ACCEPT, START, REPLY -> unless(!person.handles(), Refusal.NOT_OF_THE_UNIT);
            case DECLINE ->
                facts.state() == PetitionState.TRANSFERRED
                        ? unless(!person.handles(), Refusal.NOT_OF_THE_UNIT)
                        : unless(person.isRelated(), Refusal.OWN_UNIT);
            case EXTEND ->
                approver(person)
                        .or(facts.isExtended(), Refusal.ALREADY_EXTENDED)
                        .or(facts.isDuePassed(), Refusal.DEADLINE_PASSED);
            case UPHOLD, AMEND, REVOKE -> reviewer(person).or(person.isInvolved(), Refusal.INVOLVED);
            case REQUEST_REVIEW, REQUEST_RE_REVIEW -> unless(facts.isDuePassed(), Refusal.REQUEST_LATE);
            case LAPSE -> unless(!facts.isDuePassed(), Refusal.DEADLINE_RUNNING);
            case WITHDRAW, CANCEL -> granted();
        };
    }

    /** Article 34: the head of the unit approves more time; here the petition office may, too. */
    private static Ruling<Refusal> approver(PetitionFacts.Person person) {
        if (person.handles() && person.leads()) {
            return granted();
        }
        return person.isPetitionOffice()
                ? unless(person.isRelated(), Refusal.OWN_UNIT)
                : refused(Refusal.NOT_OF_THE_UNIT);
    }

    /** Articles 35 and 36: the unit one level up reviews, or the office for it; never who answered. */
    private static Ruling<Refusal> reviewer(PetitionFacts.Person person) {
        if (person.isOneLevelUp() || !person.isOffice()) {
            return unless(person.isOfUnit(), Refusal.OWN_UNIT).or(!person.isOneLevelUp(), Refusal.NOT_ONE_LEVEL_UP);
        }
        return unless(person.isRelated(), Refusal.OWN_UNIT);
    }
}
