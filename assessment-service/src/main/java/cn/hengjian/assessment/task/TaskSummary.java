package cn.hengjian.assessment.task;

import cn.hengjian.assessment.task.rules.TaskState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task in a list.
 *
 * @param overdue past the deadline and not assessed
 * @param score two digits, half up; the target exactly reached gives 100
 */
record TaskSummary(
        UUID id,
        UUID workId,
        String workTitle,
        String unitCode,
        String cadreNumber,
        String cadreName,
        String content,
        BigDecimal target,
        String measure,
        LocalDate deadline,
        boolean overdue,
        TaskState state,
        @Nullable BigDecimal score,
        @Nullable Integer rank) {

    /** Names and scores are personal. */
    @Override
    public String toString() {
        return "TaskSummary[id=" + id + "]";
    }
}
