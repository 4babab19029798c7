package cn.hengjian.assessment.tenure;

import cn.hengjian.assessment.ballot.rules.Grade;
import cn.hengjian.assessment.tenure.rules.TermState;
import cn.hengjian.platform.rest.Versioned;
import cn.hengjian.platform.workflow.Transitions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The appraisal of a term and how it went.
 *
 * @param endsOn last day of the term, or the one on which the person left
 * @param annuals the annual appraisals that have been added
 * @param goalVersion of the goals that the result is measured by; null before the report
 * @param goals of the term, with what they came to; empty before the report
 * @param reached how many of the quantified goals reached their target; null before the evaluation
 * @param grade with finding and decision null to the person before it is closed, as is what was found of the goals
 */
record TermView(
        UUID id,
        UUID planId,
        String title,
        String cadreNumber,
        String cadreName,
        String unitCode,
        LocalDate from,
        LocalDate endsOn,
        @Nullable String endReason,
        TermState state,
        LocalDate reportDue,
        List<Annual> annuals,
        @Nullable String report,
        @Nullable Integer goalVersion,
        List<GoalResult> goals,
        @Nullable Integer reached,
        @Nullable Grade grade,
        @Nullable String finding,
        @Nullable Decision decision,
        @Nullable String feedback,
        @Nullable LocalDate closedOn,
        String policyPack,
        int policyVersion,
        List<Transitions.Made> history,
        long version,
        List<String> allowedTransitions)
        implements Versioned {

    /** A filed annual appraisal; without a grade there is the reason instead. */
    record Annual(int year, UUID appraisalId, @Nullable String grade) {}

    /**
     * A goal of the term.
     *
     * @param target null where it can't be counted
     * @param reported as the person says
     * @param achieved as it was found
     * @param percent of the target, two digits, half up
     */
    record GoalResult(
            String code,
            String objective,
            @Nullable BigDecimal target,
            @Nullable String measure,
            @Nullable BigDecimal reported,
            @Nullable BigDecimal achieved,
            @Nullable BigDecimal percent) {}

    /** What the committee decided. */
    record Decision(int due, int present, int agreed, String document) {}

    /** Names and grades are personal. */
    @Override
    public String toString() {
        return "TermView[id=" + id + "]";
    }
}
