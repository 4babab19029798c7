package cn.hengjian.supervision.course.rules;

import static cn.hengjian.platform.rule.Ruling.refused;
import static cn.hengjian.platform.rule.Ruling.unless;

import cn.hengjian.platform.rule.Ruling;

/** The guards of the gates of a campaign (M05, M06). */
public final class CourseRules {

    private CourseRules() {}

    /** Why a guard refuses. */
    public enum Refusal {
        /** G2: the caller belongs to the unit whose paper it is. */
        OWN_UNIT,
        NOT_OF_THE_UNIT,
        /** Who drafted or signed a paper doesn't decide on it. */
        INVOLVED,
        /** M05: nobody is accountable yet. */
        HEAD_UNNAMED,
        /** M05: only the accountable head signs. */
        NOT_THE_HEAD,
        /** The office has the paper. */
        SUBMITTED,
        /** The unit has it. */
        NOT_SUBMITTED,
        PAPER_MISSING,
        TEXT_MISSING,
        FILE_MISSING,
        OPINIONS_MISSING,
        ITEMS_MISSING,
        ANSWERS_MISSING,
        DEADLINE_RUNNING,
        ESCALATED
    }

    /** Whether the guards of an event let it pass; whether the state has it, the machine decides. */
    public static Ruling<Refusal> decide(CourseEvent event, CourseFacts facts) {
        boolean submitted = facts.gate() == GateStatus.SUBMITTED;
        return switch (event) {
            case NAME_HEAD, CANCEL -> Ruling.granted();
            case DRAFT -> unless(!facts.servesUnit(), Refusal.NOT_OF_THE_UNIT).or(submitted, Refusal.SUBMITTED);
            case SIGN -> sign(facts, submitted);
            case RETURN, PASS ->
                unless(facts.servesUnit(), Refusal.OWN_UNIT)
                        .or(facts.isInvolved(), Refusal.INVOLVED)
                        .or(!submitted, Refusal.NOT_SUBMITTED);
            case ESCALATE ->
                unless(submitted, Refusal.SUBMITTED)
                        .or(!facts.isOverdue(), Refusal.DEADLINE_RUNNING)
                        .or(facts.escalated() != null && facts.escalated().equals(facts.due()), Refusal.ESCALATED);
        };
    }

    private static Ruling<Refusal> sign(CourseFacts facts, boolean submitted) {
        var person = unless(!facts.servesUnit(), Refusal.NOT_OF_THE_UNIT)
                .or(submitted, Refusal.SUBMITTED)
                .or(!facts.headNamed(), Refusal.HEAD_UNNAMED)
                .or(!facts.isHead(), Refusal.NOT_THE_HEAD);
        var paper = facts.paper();
        if (!person.isGranted()) {
            return person;
        }
        if (paper == null) {
            return refused(Refusal.PAPER_MISSING);
        }
        return unless(paper.lacks(Requirement.TEXT), Refusal.TEXT_MISSING)
                .or(paper.lacks(Requirement.FILE), Refusal.FILE_MISSING)
                .or(paper.lacks(Requirement.OPINIONS), Refusal.OPINIONS_MISSING)
                .or(paper.lacks(Requirement.ITEMS), Refusal.ITEMS_MISSING)
                .or(paper.lacks(Requirement.ANSWERS), Refusal.ANSWERS_MISSING);
    }
}
