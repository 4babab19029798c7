package cn.hengjian.assessment.course.rules;

import cn.hengjian.assessment.ballot.rules.Grade;
import cn.hengjian.assessment.circumstance.rules.NoGrade;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the guards of SM-8 ask.
 *
 * @param ownCase the caller is the person
 * @param rater the caller is who rates the person
 * @param author the caller reviewed, proposed or decided, or objects himself
 * @param summaryDue last day for the self-summary
 * @param ballotsMissing a qualitative indicator waits for a certified review
 * @param mark why there is no grade
 * @param notExcellent any grade but the best
 * @param ceiling the best grade that vetoes leave
 * @param grade the one that is given, or that there is
 * @param former the one that is amended
 * @param ownObjection among the objections is the person's own
 * @param publicUntil last day of the publicity
 * @param served the result is served
 * @param objectionDue last day for objections
 * @param accepted the person signed that he or she accepts
 * @param witnessed signed, or the refusal has its witnesses
 * @param collective enough members were there and agreed (G5)
 */
public record CourseFacts(
        LocalDate today,
        boolean ownCase,
        boolean rater,
        boolean author,
        LocalDate summaryDue,
        boolean ballotsMissing,
        @Nullable NoGrade mark,
        boolean notExcellent,
        @Nullable GradeCeiling ceiling,
        @Nullable Grade grade,
        @Nullable Grade former,
        boolean ownObjection,
        @Nullable LocalDate publicUntil,
        boolean served,
        @Nullable LocalDate objectionDue,
        boolean accepted,
        boolean witnessed,
        boolean collective) {

    /** The same with a grade that is given instead. */
    public CourseFacts giving(@Nullable Grade given) {
        return new CourseFacts(
                today,
                ownCase,
                rater,
                author,
                summaryDue,
                ballotsMissing,
                mark,
                notExcellent,
                ceiling,
                given,
                grade,
                ownObjection,
                publicUntil,
                served,
                objectionDue,
                accepted,
                witnessed,
                collective);
    }

    /** The same with what a service or a decision brings. */
    public CourseFacts with(boolean witnessedNow, boolean collectiveNow) {
        return new CourseFacts(
                today,
                ownCase,
                rater,
                author,
                summaryDue,
                ballotsMissing,
                mark,
                notExcellent,
                ceiling,
                grade,
                former,
                ownObjection,
                publicUntil,
                served,
                objectionDue,
                accepted,
                witnessedNow,
                collectiveNow);
    }
}
