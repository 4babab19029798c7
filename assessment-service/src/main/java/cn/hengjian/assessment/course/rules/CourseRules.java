package cn.hengjian.assessment.course.rules;

import static cn.hengjian.platform.rule.Ruling.unless;

import cn.hengjian.assessment.ballot.rules.Grade;
import cn.hengjian.platform.rule.Ruling;

/** The guards of SM-8. */
public final class CourseRules {

    private CourseRules() {}

    /** Why a guard refuses. */
    public enum Refusal {
        /** G2: nobody acts in his or her own case. */
        OWN_CASE,
        /** Only the person sums up his or her own year. */
        NOT_THE_PERSON,
        SUMMARY_NOT_DUE,
        NOT_THE_RATER,
        /** M21: a qualitative indicator takes its score from a certified review. */
        BALLOTS_NOT_CERTIFIED,
        GRADE_MISSING,
        /** ASM-PROB, -LEAVE, -CASE, -SANC: there is no grade. */
        NO_GRADE,
        /** ASM-SANC, SM-1: not excellent this year. */
        NOT_EXCELLENT,
        /** M21: a veto indicator struck, and the grade is above the ceiling that it sets. */
        ABOVE_CEILING,
        /** G5: too few were there or agreed. */
        NOT_COLLECTIVE,
        /** ASM-PUB: only who is excellent is shown in public. */
        NOTHING_TO_SHOW,
        /** ASM-PUB: who is excellent is shown in public first. */
        NOT_PUBLICISED,
        PUBLICITY_RUNNING,
        /** ASM-SIGN: a refusal to sign is witnessed. */
        NOT_WITNESSED,
        OBJECTION_LATE,
        OBJECTION_TIME_RUNNING,
        /** Others decide an objection than those whose work it is about. */
        AUTHOR,
        /** G11: who objects fares no worse for it. */
        AGGRAVATED,
        /** ASM-CASE: what left the person without a grade has not ended. */
        STILL_MARKED,
        GRADED
    }

    /** Whether the guards of an event let it pass; whether the stage has it, the machine decides. */
    public static Ruling<Refusal> decide(CourseEvent event, CourseFacts facts) {
        return switch (event) {
            case SUBMIT_SUMMARY -> unless(!facts.ownCase(), Refusal.NOT_THE_PERSON);
            case WAIVE_SUMMARY ->
                byOthers(facts).or(!facts.today().isAfter(facts.summaryDue()), Refusal.SUMMARY_NOT_DUE);
            case ASSIGN_RATER, RETURN -> byOthers(facts);
            case FORWARD -> Ruling.granted();
            case REVIEW ->
                soundGrade(
                        facts,
                        byOthers(facts)
                                .or(!facts.rater(), Refusal.NOT_THE_RATER)
                                .or(facts.ballotsMissing(), Refusal.BALLOTS_NOT_CERTIFIED));
            case PROPOSE, CHECK_QUOTA -> soundGrade(facts, byOthers(facts));
            case DECIDE -> soundGrade(facts, byOthers(facts)).or(!facts.collective(), Refusal.NOT_COLLECTIVE);
            case PUBLICISE ->
                soundGrade(facts, byOthers(facts)).or(facts.grade() != Grade.EXCELLENT, Refusal.NOTHING_TO_SHOW);
            case FINALISE -> finalise(facts);
            case SERVE -> byOthers(facts).or(!facts.witnessed(), Refusal.NOT_WITNESSED);
            case OBJECT -> object(facts);
            case RESUME_PUBLICITY, UPHOLD_RESULT ->
                unless(facts.ownCase(), Refusal.OWN_CASE).or(facts.author(), Refusal.AUTHOR);
            case AMEND ->
                soundGrade(facts, byOthers(facts).or(facts.author(), Refusal.AUTHOR))
                        .or(facts.ownObjection() && isWorse(facts), Refusal.AGGRAVATED);
            case FILE -> byOthers(facts).or(!facts.accepted() && !isOver(facts), Refusal.OBJECTION_TIME_RUNNING);
            case BACK_FILL ->
                byOthers(facts)
                        .or(facts.grade() != null, Refusal.GRADED)
                        .or(facts.mark() != null, Refusal.STILL_MARKED);
        };
    }

    /** The event that the outcome of objections means. */
    public static CourseEvent event(ObjectionOutcome outcome, CourseFacts facts) {
        return switch (outcome) {
            case UPHELD -> CourseEvent.AMEND;
            case DISMISSED -> facts.served() ? CourseEvent.UPHOLD_RESULT : CourseEvent.RESUME_PUBLICITY;
        };
    }

    private static Ruling<Refusal> byOthers(CourseFacts facts) {
        return unless(facts.ownCase(), Refusal.OWN_CASE);
    }

    /**
     * CSL-38: a grade for everybody, none for whom a rule leaves without, the best only for whom none bars, and none above
     * the ceiling that a veto sets (M21).
     */
    private static Ruling<Refusal> soundGrade(CourseFacts facts, Ruling<Refusal> before) {
        return before.or(facts.mark() != null && facts.grade() != null, Refusal.NO_GRADE)
                .or(facts.mark() == null && facts.grade() == null, Refusal.GRADE_MISSING)
                .or(facts.notExcellent() && facts.grade() == Grade.EXCELLENT, Refusal.NOT_EXCELLENT)
                .or(isAboveCeiling(facts), Refusal.ABOVE_CEILING);
    }

    private static boolean isAboveCeiling(CourseFacts facts) {
        var ceiling = facts.ceiling();
        var grade = facts.grade();
        return ceiling != null && grade != null && ceiling.isExceededBy(grade);
    }

    private static Ruling<Refusal> finalise(CourseFacts facts) {
        var sound = soundGrade(facts, byOthers(facts));
        if (facts.grade() != Grade.EXCELLENT) {
            return sound;
        }
        var until = facts.publicUntil();
        return sound.or(until == null, Refusal.NOT_PUBLICISED)
                .or(until != null && !facts.today().isAfter(until), Refusal.PUBLICITY_RUNNING);
    }

    private static Ruling<Refusal> object(CourseFacts facts) {
        var due = facts.objectionDue();
        return unless(facts.served() && !facts.ownCase(), Refusal.NOT_THE_PERSON)
                .or(due == null || facts.today().isAfter(due), Refusal.OBJECTION_LATE);
    }

    private static boolean isOver(CourseFacts facts) {
        var due = facts.objectionDue();
        return due != null && facts.today().isAfter(due);
    }

    private static boolean isWorse(CourseFacts facts) {
        var grade = facts.grade();
        var former = facts.former();
        return former != null && (grade == null || grade.compareTo(former) > 0);
    }
}
