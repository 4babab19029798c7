package cn.hengjian.assessment.stage;

import cn.hengjian.assessment.stage.rules.StageGrade;
import cn.hengjian.assessment.stage.rules.StageState;
import cn.hengjian.platform.rest.Versioned;
import cn.hengjian.platform.workflow.Transitions;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stage appraisal and how it went.
 *
 * @param rater number of the cadre who rates; null where the committee does
 * @param report in the person's own words; null where it did not come
 * @param grade null before it is given, and to the person before he or she is told; so are the comment and who gave it
 * @param feedback what the person was told
 * @param statement what the person thinks of it
 * @param statementDue last day for it
 */
record StageView(
        UUID id,
        UUID runId,
        String title,
        String cadreNumber,
        String cadreName,
        String unitCode,
        LocalDate from,
        LocalDate to,
        StageState state,
        LocalDate reportDue,
        LocalDate gradeDue,
        @Nullable String rater,
        @Nullable String report,
        @Nullable StageGrade grade,
        @Nullable String comment,
        @Nullable String gradedBy,
        @Nullable String feedback,
        @Nullable LocalDate toldOn,
        @Nullable LocalDate statementDue,
        @Nullable String statement,
        @Nullable LocalDate lockedOn,
        List<Transitions.Made> history,
        long version,
        List<String> allowedTransitions)
        implements Versioned {

    /** Names and grades are personal. */
    @Override
    public String toString() {
        return "StageView[id=" + id + "]";
    }
}
