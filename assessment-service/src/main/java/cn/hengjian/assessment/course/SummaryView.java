package cn.hengjian.assessment.course;

import cn.hengjian.assessment.course.rules.Stage;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The receipt of a self-summary; how the appraisal goes on, its person reads after service.
 *
 * @param reviewDue by when the rater has to have reviewed it; null where the committee does
 */
record SummaryView(
        int year,
        Stage stage,
        LocalDate submittedOn,
        @Nullable LocalDate reviewDue) {}
