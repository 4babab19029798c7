package cn.hengjian.platform.job;

import cn.hengjian.platform.problem.ProblemBody;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job as its caller sees it.
 *
 * @param problem why it failed, as an RFC 9457 problem
 * @param errors where the rejected rows can be fetched, if there are any
 */
public record JobView(
        UUID id,
        String kind,
        JobState state,
        Map<String, String> parameters,
        long rowsDone,
        long rowsAccepted,
        long rowsRejected,
        @Nullable ProblemBody problem,
        @Nullable String errors,
        @Nullable JsonNode result,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {}
