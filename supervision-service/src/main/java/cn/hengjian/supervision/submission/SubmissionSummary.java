package cn.hengjian.supervision.submission;

import cn.hengjian.supervision.submission.rules.SubmissionState;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of the list of submissions. */
public record SubmissionSummary(
        UUID id,
        SubmissionState state,
        Channel channel,
        String subject,
        @Nullable String unitCode,
        @Nullable String unitName,
        LocalDate receivedOn,
        LocalDate due,
        boolean overdue) {

    @Override
    public String toString() {
        return "SubmissionSummary[" + id + "]";
    }
}
