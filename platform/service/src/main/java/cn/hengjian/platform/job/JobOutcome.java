package cn.hengjian.platform.job;

import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Violation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a job ended.
 *
 * @param keep whether what it did in the database stays
 * @param refusal why it failed, or null if it succeeded
 * @param errors rows that were rejected, at most {@link #MAX_ERRORS}
 * @param result what to tell besides, as JSON
 */
public record JobOutcome(
        boolean keep,
        @Nullable ProblemException refusal,
        long rowsDone,
        long rowsAccepted,
        long rowsRejected,
        List<Violation> errors,
        Map<String, ?> result) {

    /** The most errors that a report lists; beyond it rejected rows are only counted. */
    public static final int MAX_ERRORS = 10_000;

    /** Work that has no rows to reject. */
    public static JobOutcome done(long rows, Map<String, ?> result) {
        return new JobOutcome(true, null, rows, rows, 0, List.of(), result);
    }
}
