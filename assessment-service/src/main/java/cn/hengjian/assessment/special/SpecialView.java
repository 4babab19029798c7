package cn.hengjian.assessment.special;

import cn.hengjian.assessment.special.rules.SpecialState;
import cn.hengjian.assessment.stage.rules.StageGrade;
import cn.hengjian.assessment.terms.DecisionView;
import cn.hengjian.platform.rest.Versioned;
import cn.hengjian.platform.workflow.Transitions;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A special appraisal and how it went.
 *
 * @param openDue last day to open it; how that was found stands under its clocks
 * @param closeDue last day to tell the person
 * @param hearDue last day for the person's statement
 * @param grade with finding and decision null to the person before he or she is told
 * @param annualAppraisalId the annual appraisal that refers to it
 */
record SpecialView(
        UUID id,
        String title,
        String matter,
        String document,
        LocalDate occurredOn,
        LocalDate knownOn,
        String cadreNumber,
        String cadreName,
        String unitCode,
        SpecialState state,
        LocalDate openDue,
        LocalDate closeDue,
        boolean overdue,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate hearDue,
        @Nullable String statement,
        @Nullable StageGrade grade,
        @Nullable String finding,
        @Nullable DecisionView decision,
        @Nullable String feedback,
        @Nullable LocalDate toldOn,
        @Nullable UUID annualAppraisalId,
        String policyPack,
        int policyVersion,
        List<Transitions.Made> history,
        long version,
        List<String> allowedTransitions)
        implements Versioned {

    /** Names and grades are personal. */
    @Override
    public String toString() {
        return "SpecialView[id=" + id + "]";
    }
}
