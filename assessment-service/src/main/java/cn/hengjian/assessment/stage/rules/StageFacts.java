package cn.hengjian.assessment.stage.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the guards of a stage appraisal ask.
 *
 * @param ownCase the caller is the person
 * @param rater the caller rates the person: as who is above, or for the committee where nobody is, or where that one is late
 * @param statementDue last day for the person's statement; null before the feedback
 * @param stated the person has made it
 * @param noPlace the grade asks for a place among the good that is not there
 */
public record StageFacts(
        LocalDate today,
        boolean ownCase,
        boolean rater,
        LocalDate reportDue,
        @Nullable LocalDate statementDue,
        boolean stated,
        boolean noPlace) {

    /** The same, with whether there is a place for the grade. */
    public StageFacts grading(boolean withoutPlace) {
        return new StageFacts(today, ownCase, rater, reportDue, statementDue, stated, withoutPlace);
    }
}
