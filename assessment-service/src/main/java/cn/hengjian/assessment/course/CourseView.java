package cn.hengjian.assessment.course;

import cn.hengjian.assessment.ballot.rules.Grade;
import cn.hengjian.assessment.circumstance.rules.NoGrade;
import cn.hengjian.assessment.course.rules.Consequence;
import cn.hengjian.assessment.course.rules.GradeCeiling;
import cn.hengjian.assessment.course.rules.ObjectionOutcome;
import cn.hengjian.assessment.course.rules.Stage;
import cn.hengjian.assessment.scheme.rules.AppliesTo;
import cn.hengjian.platform.rest.Versioned;
import cn.hengjian.platform.workflow.Transitions;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The annual appraisal of a person.
 *
 * @param unitCode the assessing unit
 * @param mark why there is no grade; null if there is one
 * @param notExcellent any grade but the best
 * @param ceiling the best grade that veto indicators of the scheme leave, and which they are; null if none struck
 * @param rules by which mark, bar and assessing unit were decided
 * @param rater cadre number; null where the committee reviews
 * @param gradeName as the scheme's people call it
 * @param decision the collective one
 * @param objectionDue last day for objections, once there is one
 * @param objections for the offices all, for the person the own ones
 * @param consequences what regulations attach to the grade once it is final; this service carries out none of them
 * @param history for the offices only
 * @param explanation how it stands and why, in words
 */
record CourseView(
        UUID appraisalId,
        UUID runId,
        int year,
        String cadreNumber,
        String cadreName,
        String unitCode,
        String unitName,
        AppliesTo appliesTo,
        Stage stage,
        @Nullable NoGrade mark,
        boolean notExcellent,
        @Nullable GradeCeiling ceiling,
        List<String> rules,
        LocalDate summaryDue,
        @Nullable String summary,
        @Nullable String rater,
        @Nullable LocalDate raterDue,
        @Nullable String comment,
        @Nullable Grade raterGrade,
        @Nullable Grade grade,
        @Nullable String gradeName,
        @Nullable DecisionView decision,
        @Nullable LocalDate publicisedOn,
        @Nullable LocalDate publicUntil,
        @Nullable LocalDate objectionDue,
        @Nullable ServiceView service,
        @Nullable LocalDate filedOn,
        List<ObjectionView> objections,
        List<ConsequenceView> consequences,
        List<Transitions.Made> history,
        String explanation,
        long version,
        List<String> allowedTransitions)
        implements Versioned {

    /** How many decided (G5). */
    record DecisionView(int due, int present, int agreed, String document, String decidedBy) {}

    /** How the result reached the person (ASM-SIGN). */
    record ServiceView(
            LocalDate servedOn,
            boolean signed,
            List<String> witnesses,
            boolean accepted,
            @Nullable String statement) {}

    /** An objection and its answer. */
    record ObjectionView(
            String byCadre,
            String reason,
            LocalDate objectedOn,
            LocalDate decideBy,
            @Nullable ObjectionOutcome outcome,
            @Nullable String answer,
            @Nullable LocalDate decidedOn) {}

    /** What a rule attaches to the grade. */
    record ConsequenceView(Consequence code, String rule, String text) {}

    /** Names and grades are personal. */
    @Override
    public String toString() {
        return "CourseView[appraisalId=" + appraisalId + "]";
    }
}
