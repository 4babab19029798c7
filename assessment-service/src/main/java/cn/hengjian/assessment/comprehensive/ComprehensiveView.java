package cn.hengjian.assessment.comprehensive;

import cn.hengjian.assessment.ballot.rules.Grade;
import cn.hengjian.assessment.comprehensive.rules.ComprehensiveState;
import cn.hengjian.assessment.terms.DecisionView;
import cn.hengjian.platform.rest.Versioned;
import cn.hengjian.platform.workflow.Transitions;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A comprehensive appraisal, what it draws on, and how it went. What supervision found and tasks stand under its evidence.
 *
 * @param materialDue last day to draw the material together
 * @param closeDue last day to tell the person
 * @param drawnOn when the material was drawn together last
 * @param material what stood then
 * @param gaps what was missing then
 * @param gapReason why it was evaluated all the same
 * @param agrees whether the person agrees with the result; null before he or she says so
 */
record ComprehensiveView(
        UUID id,
        Occasion occasion,
        String document,
        LocalDate from,
        LocalDate to,
        String cadreNumber,
        String cadreName,
        String unitCode,
        ComprehensiveState state,
        LocalDate openedOn,
        LocalDate materialDue,
        LocalDate closeDue,
        boolean overdue,
        @Nullable LocalDate drawnOn,
        List<Piece> material,
        List<Gap> gaps,
        @Nullable String gapReason,
        @Nullable Grade grade,
        @Nullable String finding,
        @Nullable DecisionView decision,
        @Nullable String feedback,
        @Nullable LocalDate toldOn,
        @Nullable LocalDate answerDue,
        @Nullable Boolean agrees,
        @Nullable String answer,
        @Nullable LocalDate closedOn,
        String policyPack,
        int policyVersion,
        List<Transitions.Made> history,
        long version,
        List<String> allowedTransitions)
        implements Versioned {

    /** What material is. */
    enum Kind {
        ANNUAL,
        STAGE,
        SPECIAL,
        TERM,
        REVIEW
    }

    /**
     * Something that stands.
     *
     * @param outcome its grade, or why there is none; of a review, what the rule of the talk made of it
     * @param counted whether it counts here; if not, it counts in what contains it
     */
    record Piece(
            Kind kind,
            UUID reference,
            LocalDate from,
            LocalDate to,
            @Nullable String outcome,
            boolean counted,
            @Nullable UUID containedIn) {}

    /** What is missing. */
    enum Missing {
        ANNUAL_MISSING,
        ANNUAL_NOT_FILED,
        STAGE_NOT_LOCKED,
        SPECIAL_NOT_TOLD,
        TERM_NOT_CLOSED
    }

    /**
     * Something that is missing.
     *
     * @param reference what is not done yet; null where there is nothing
     */
    record Gap(
            Missing kind,
            LocalDate from,
            LocalDate to,
            @Nullable UUID reference) {}

    /** Names and grades are personal. */
    @Override
    public String toString() {
        return "ComprehensiveView[id=" + id + "]";
    }
}
