package cn.hengjian.assessment.task;

import cn.hengjian.assessment.task.rules.TaskState;
import cn.hengjian.platform.rest.Versioned;
import cn.hengjian.platform.workflow.Transitions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task and how it went.
 *
 * @param objectionDue last day for an objection
 * @param objection the latest
 * @param achieved as assessed
 * @param score two digits, half up; the target exactly reached gives 100
 * @param group people of one level, post class and kind of unit, the only ones to compare with
 * @param rank null where there are too few to compare
 * @param bottom a suggestion to look closer, never a ground by itself
 */
record TaskView(
        UUID id,
        UUID workId,
        String workTitle,
        String standard,
        String unitCode,
        String cadreNumber,
        String cadreName,
        String content,
        BigDecimal target,
        String measure,
        LocalDate deadline,
        boolean overdue,
        TaskState state,
        LocalDate objectionDue,
        @Nullable Objection objection,
        List<Evidence> evidence,
        @Nullable BigDecimal achieved,
        @Nullable String comment,
        @Nullable BigDecimal score,
        String group,
        @Nullable Integer groupSize,
        @Nullable Integer rank,
        @Nullable Boolean bottom,
        List<Transitions.Made> history,
        long version,
        List<String> allowedTransitions)
        implements Versioned {

    /** What the person objected, and what became of it; without an answer it is open. */
    record Objection(String reason, LocalDate on, @Nullable String answer) {}

    /** Something that shows what is achieved. */
    record Evidence(UUID id, String reference, String note, BigDecimal achieved, LocalDate on) {}

    /** Names and scores are personal. */
    @Override
    public String toString() {
        return "TaskView[id=" + id + "]";
    }
}
