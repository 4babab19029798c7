package cn.hengjian.assessment.stage;

import cn.hengjian.assessment.stage.rules.StageGrade;
import cn.hengjian.assessment.stage.rules.StageState;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stage appraisal in a list.
 *
 * @param rater number of the cadre who rates; null where the committee does
 * @param grade null before it is given, and to the person before he or she is told
 * @param late without a report or a grade after the day on which it was due
 */
record StageSummary(
        UUID id,
        UUID runId,
        String cadreNumber,
        String cadreName,
        String unitCode,
        LocalDate from,
        LocalDate to,
        StageState state,
        @Nullable String rater,
        @Nullable StageGrade grade,
        boolean late) {

    /** Names and grades are personal. */
    @Override
    public String toString() {
        return "StageSummary[id=" + id + "]";
    }
}
