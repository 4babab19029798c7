package cn.hengjian.supervision.submission;

import cn.hengjian.supervision.submission.rules.SubmissionState;
import org.jspecify.annotations.Nullable;

/**
 * Which submissions a list shows.
 *
 * @param overdue only those that nobody has classified in time, or only the others
 */
record SubmissionFilter(
        @Nullable SubmissionState state,
        @Nullable Channel channel,
        @Nullable Boolean overdue) {}
