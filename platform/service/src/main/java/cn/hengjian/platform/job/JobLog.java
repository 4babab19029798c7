package cn.hengjian.platform.job;

import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the database says of a job while it runs and when it has ended. */
@ApplicationScoped
class JobLog {

    private final Database database;
    private final ObjectMapper mapper;

    JobLog(Database database, ObjectMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    record Stored(
            String kind,
            Map<String, String> parameters,
            @Nullable String mediaType,
            Caller caller) {}

    Stored stored(UUID id) {
        return database.require(
                Sql.of("SELECT kind, parameters, media_type, caller FROM job WHERE id = ?", id),
                row -> new Stored(
                        row.text("kind"),
                        read(row.text("parameters"), new TypeReference<>() {}),
                        row.textOrNull("media_type"),
                        read(row.text("caller"), new TypeReference<>() {})));
    }

    void begin(UUID id) {
        database.update(Sql.of(
                "UPDATE job SET state = 'RUNNING', started_at = coalesce(started_at, clock_timestamp()), rows_done = 0 WHERE id = ?",
                id));
    }

    void progress(UUID id, long rows) {
        database.update(Sql.of("UPDATE job SET rows_done = ? WHERE id = ?", rows, id));
    }

    void end(UUID id, JobOutcome outcome) {
        for (var error : outcome.errors()) {
            if (error.place() instanceof Violation.Place.Sheet(var row, var column)) {
                database.update(Sql.of(
                        "INSERT INTO job_error (job_id, row_number, column_code, code, zh_cn, en) VALUES (?, ?, ?, ?, ?, ?)",
                        id,
                        row,
                        column,
                        error.code(),
                        error.message().zhCN(),
                        error.message().en()));
            }
        }
        var refusal = outcome.refusal();
        database.update(Sql.of(
                "UPDATE job SET state = ?, rows_done = ?, rows_accepted = ?, rows_rejected = ?, problem = ?::jsonb,"
                        + " result = ?::jsonb, ended_at = clock_timestamp() WHERE id = ?",
                refusal == null ? JobState.SUCCEEDED : JobState.FAILED,
                outcome.rowsDone(),
                outcome.rowsAccepted(),
                outcome.rowsRejected(),
                refusal == null ? null : json(StoredProblem.of(refusal)),
                outcome.result().isEmpty() ? null : json(outcome.result()),
                id));
    }

    private <T> T read(String json, TypeReference<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored job is always readable", e);
        }
    }

    private String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem is always JSON", e);
        }
    }
}
