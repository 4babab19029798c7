package cn.hengjian.personnel.measure.rules;

import cn.hengjian.personnel.measure.rules.MeasureFacts.Discipline;
import cn.hengjian.personnel.measure.rules.MeasureFacts.Fault;
import cn.hengjian.platform.rule.Ruling;

/** The guards that measures have in common, each as what an event asks for. */
public final class MeasureRules {

    private MeasureRules() {}

    /** G2, for whoever does something in a case. */
    public static Ruling<Refusal> recusal(MeasureFacts facts) {
        return Ruling.<Refusal>granted()
                .or(facts.actor().ownCase(), Refusal.OWN_CASE)
                .or(facts.actor().kin(), Refusal.KIN);
    }

    /** The same, and what the case comes from stands. */
    public static Ruling<Refusal> grounded(MeasureFacts facts) {
        return recusal(facts).or(facts.course().sourceFell(), Refusal.SOURCE_FELL);
    }

    /** At least two verify, none of them recused. */
    public static Ruling<Refusal> verifying(MeasureFacts facts) {
        return grounded(facts)
                .or(facts.step().fault() == Fault.TOO_FEW_VERIFIERS, Refusal.TOO_FEW_VERIFIERS)
                .or(facts.step().fault() == Fault.PARTY_RECUSED, Refusal.PARTY_RECUSED);
    }

    /** The notice is served once (G3). */
    public static Ruling<Refusal> noticing(MeasureFacts facts) {
        return grounded(facts)
                .or(facts.course().stateBy() != null, Refusal.ALREADY_NOTICED)
                .or(facts.step().fault() == Fault.PARTY_RECUSED, Refusal.PARTY_RECUSED);
    }

    /** The cadre states his or her case once, in time (G4). */
    public static Ruling<Refusal> stating(MeasureFacts facts) {
        var by = facts.course().stateBy();
        return Ruling.<Refusal>unless(!facts.actor().ownCase(), Refusal.NOT_THE_CADRE)
                .or(by == null, Refusal.NOTICE_MISSING)
                .or(facts.course().stated(), Refusal.ALREADY_STATED)
                .or(by != null && facts.today().isAfter(by), Refusal.STATEMENT_LATE);
    }

    /** What was stated is answered once (G4). */
    public static Ruling<Refusal> answering(MeasureFacts facts) {
        return recusal(facts)
                .or(!facts.course().stated(), Refusal.NO_STATEMENT)
                .or(facts.course().answered(), Refusal.ALREADY_ANSWERED);
    }

    /**
     * G3 and G4: noticed, and heard or silent through the whole time.
     *
     * @param whole the time passes in any case, however early the cadre stated
     */
    public static Ruling<Refusal> hearing(MeasureFacts facts, boolean whole) {
        return heard(recusal(facts), facts, whole);
    }

    private static Ruling<Refusal> heard(Ruling<Refusal> before, MeasureFacts facts, boolean whole) {
        var by = facts.course().stateBy();
        var running = by == null || !facts.today().isAfter(by);
        return before.or(by == null, Refusal.NOTICE_MISSING)
                .or(running && (whole || !facts.course().stated()), Refusal.STATEMENT_RUNNING)
                .or(facts.course().stated() && !facts.course().answered(), Refusal.STATEMENT_UNANSWERED);
    }

    /** G1, G2 and G5 of a decision, and M24: its reasons are the person's own. */
    public static Ruling<Refusal> deciding(MeasureFacts facts) {
        return grounded(facts)
                .or(facts.actor().hadPart(), Refusal.PRIOR_ROLE)
                .or(!facts.actor().hasAuthority(), Refusal.NO_AUTHORITY)
                .or(facts.step().fault() == Fault.NO_QUORUM, Refusal.NO_QUORUM)
                .or(facts.step().fault() == Fault.NO_MAJORITY, Refusal.NO_MAJORITY)
                .or(facts.step().fault() == Fault.NOT_INDIVIDUAL, Refusal.NOT_INDIVIDUAL);
    }

    /**
     * The same, and G3 and G4 of this very decision: where a measure is decided on more than once, each decision follows a
     * notice and a hearing of its own, and goes no further than the notice said.
     *
     * @param whole as for {@link #hearing}
     */
    public static Ruling<Refusal> decidingHeard(MeasureFacts facts, boolean whole) {
        return heard(deciding(facts), facts, whole)
                .or(facts.step().fault() == Fault.BEYOND_NOTICE, Refusal.BEYOND_NOTICE);
    }

    /** What the body decided is carried out, and nothing else (G7, G10). */
    public static Ruling<Refusal> carryingOutDecided(MeasureFacts facts) {
        return carryingOut(facts).or(facts.step().fault() == Fault.OTHER_OUTCOME, Refusal.OTHER_OUTCOME);
    }

    /** As {@link #deciding}, and G9: no discipline case is open, or the discipline body consents. */
    public static Ruling<Refusal> decidingCleared(MeasureFacts facts) {
        return cleared(deciding(facts), facts);
    }

    /** As {@link #decidingHeard}, and G9. */
    public static Ruling<Refusal> decidingHeardCleared(MeasureFacts facts, boolean whole) {
        return cleared(decidingHeard(facts, whole), facts);
    }

    private static Ruling<Refusal> cleared(Ruling<Refusal> before, MeasureFacts facts) {
        return before.or(facts.course().discipline() == Discipline.UNASKED, Refusal.DISCIPLINE_UNASKED)
                .or(facts.course().discipline() == Discipline.OPEN, Refusal.DISCIPLINE_OPEN);
    }

    /** The written decision is served once, with its route and deadline of appeal (G10). */
    public static Ruling<Refusal> serving(MeasureFacts facts) {
        return recusal(facts)
                .or(facts.course().served(), Refusal.ALREADY_SERVED)
                .or(facts.step().fault() == Fault.PARTY_RECUSED, Refusal.PARTY_RECUSED);
    }

    /** A leader talks, not below the cadre's level, and another takes the record. */
    public static Ruling<Refusal> talking(MeasureFacts facts) {
        return recusal(facts)
                .or(facts.step().fault() == Fault.SAME_PERSON, Refusal.SAME_PERSON)
                .or(facts.step().fault() == Fault.PARTY_RECUSED, Refusal.PARTY_RECUSED)
                .or(facts.step().fault() == Fault.LEADER_BELOW_LEVEL, Refusal.LEADER_BELOW_LEVEL);
    }

    /** G6: what the congress gave, it takes. */
    public static Ruling<Refusal> formalities(MeasureFacts facts) {
        return leaving(recusal(facts), facts);
    }

    /** The same, after other guards. */
    public static Ruling<Refusal> leaving(Ruling<Refusal> before, MeasureFacts facts) {
        return before.or(facts.course().congress() && !facts.step().congressStep(), Refusal.CONGRESS_MISSING);
    }

    /** G7 and G10: a body decided, and the cadre was told in writing. */
    public static Ruling<Refusal> carryingOut(MeasureFacts facts) {
        return grounded(facts)
                .or(!facts.course().decided(), Refusal.NO_DECISION)
                .or(!facts.course().served(), Refusal.DECISION_UNSERVED);
    }

    /** The same, and G6. */
    public static Ruling<Refusal> movingIn(MeasureFacts facts) {
        return carryingOut(facts)
                .or(facts.course().congress() && !facts.step().congressStep(), Refusal.CONGRESS_MISSING);
    }

    /** Work is handed over; where a principal leaves, with an audit (SM-6). */
    public static Ruling<Refusal> handingOver(MeasureFacts facts) {
        return recusal(facts).or(facts.step().fault() == Fault.AUDIT_MISSING, Refusal.AUDIT_MISSING);
    }

    /** What the measure started is over. */
    public static Ruling<Refusal> expired(MeasureFacts facts) {
        var until = facts.course().runsUntil();
        return recusal(facts).or(until == null || !facts.today().isAfter(until), Refusal.BAR_RUNNING);
    }
}
