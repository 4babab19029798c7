package cn.hengjian.personnel.resignation.rules;

import cn.hengjian.personnel.measure.rules.MeasureFacts;
import cn.hengjian.personnel.measure.rules.MeasureFacts.Discipline;
import cn.hengjian.personnel.measure.rules.MeasureRules;
import cn.hengjian.personnel.measure.rules.Refusal;
import cn.hengjian.platform.rule.Ruling;

/** The guards of SM-5. */
public final class ResignationRules {

    private ResignationRules() {}

    /** Whether the guards of an event let it pass; whether the kind and the state have it, the machine decides. */
    public static Ruling<Refusal> decide(ResignationKind kind, ResignationEvent event, MeasureFacts facts) {
        return switch (event) {
            case VERIFY, EXAMINE, REVIEW, FIND, CLEAR, CANCEL -> MeasureRules.recusal(facts);
            case SERVE_NOTICE -> noticing(kind, facts);
            case STATE -> MeasureRules.stating(facts);
            case ANSWER -> MeasureRules.answering(facts);
            case HEAR -> MeasureRules.hearing(facts, false);
            case DECIDE -> deciding(kind, facts);
            case REFUSE -> refusing(facts);
            case REVOKE, UPHOLD -> MeasureRules.deciding(facts);
            case SERVE_DECISION -> MeasureRules.serving(facts);
            case TALK -> MeasureRules.talking(facts);
            case APPLY -> applying(kind, facts);
            case APPEAL -> applying(kind, facts).or(facts.course().leaving().underReview(), Refusal.UNDER_REVIEW);
            case LAPSE -> lapsing(kind, facts);
            case HAND_OVER -> MeasureRules.carryingOut(facts);
            case COMPLETE_FORMALITIES -> completing(kind, facts);
            case CLOSE -> closing(kind, facts);
            case UNDO -> Ruling.granted();
        };
    }

    /** M14: who is to be ordered is told once somebody found that it is hard to discipline him or her. */
    private static Ruling<Refusal> noticing(ResignationKind kind, MeasureFacts facts) {
        return MeasureRules.noticing(facts)
                .or(
                        kind == ResignationKind.ORDERED
                                && !facts.course().leaving().hardToDiscipline(),
                        Refusal.FINDING_MISSING);
    }

    /** G1, G2, G5, G9; of a voluntary one besides CSL-86: every ground for refusal was examined, and none holds. */
    private static Ruling<Refusal> deciding(ResignationKind kind, MeasureFacts facts) {
        var leaving = facts.course().leaving();
        var voluntary = kind == ResignationKind.VOLUNTARY;
        return MeasureRules.decidingCleared(facts)
                .or(kind == ResignationKind.ORDERED && !leaving.hardToDiscipline(), Refusal.FINDING_MISSING)
                .or(voluntary && !leaving.examined(), Refusal.GROUND_UNEXAMINED)
                .or(voluntary && leaving.groundHolds(), Refusal.GROUND_HOLDS);
    }

    /** CSL-86: on its grounds only. */
    private static Ruling<Refusal> refusing(MeasureFacts facts) {
        return MeasureRules.deciding(facts).or(!facts.course().leaving().groundHolds(), Refusal.NO_GROUND);
    }

    /** The cadre acts in time, once told in writing. */
    private static Ruling<Refusal> applying(ResignationKind kind, MeasureFacts facts) {
        var by = facts.course().leaving().applyBy();
        return Ruling.<Refusal>unless(!facts.actor().ownCase(), Refusal.NOT_THE_CADRE)
                .or(by == null || isUntold(kind, facts), Refusal.DECISION_UNSERVED)
                .or(by != null && facts.today().isAfter(by), Refusal.APPLICATION_LATE);
    }

    /** The cadre did not act in the whole time. */
    private static Ruling<Refusal> lapsing(ResignationKind kind, MeasureFacts facts) {
        var by = facts.course().leaving().applyBy();
        return MeasureRules.recusal(facts)
                .or(by == null || isUntold(kind, facts), Refusal.DECISION_UNSERVED)
                .or(by != null && !facts.today().isAfter(by), Refusal.APPLICATION_RUNNING);
    }

    /** An order is told by its decision; what a change of post demands, by a notice. */
    private static boolean isUntold(ResignationKind kind, MeasureFacts facts) {
        return kind == ResignationKind.ORDERED && !facts.course().served();
    }

    /** G6; and G9 where no decision asked for it. */
    private static Ruling<Refusal> completing(ResignationKind kind, MeasureFacts facts) {
        var discipline = facts.course().discipline();
        var undecided = kind == ResignationKind.DUTY;
        return MeasureRules.formalities(facts)
                .or(undecided && discipline == Discipline.UNASKED, Refusal.DISCIPLINE_UNASKED)
                .or(undecided && discipline == Discipline.OPEN, Refusal.DISCIPLINE_OPEN);
    }

    /** G7 and G10, where there is a decision; and the formalities are completed. */
    private static Ruling<Refusal> closing(ResignationKind kind, MeasureFacts facts) {
        return (kind == ResignationKind.DUTY ? MeasureRules.grounded(facts) : MeasureRules.carryingOut(facts))
                .or(!facts.course().leaving().formal(), Refusal.FORMALITIES_MISSING);
    }
}
