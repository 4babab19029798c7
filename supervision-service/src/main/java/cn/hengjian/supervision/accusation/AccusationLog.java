package cn.hengjian.supervision.accusation;

import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.supervision.accusation.rules.AccusationEvent;
import cn.hengjian.supervision.accusation.rules.AccusationState;
import cn.hengjian.supervision.submission.Deed;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was done with accusations. The service's own logs are read by others than discipline, so it lies with them. */
@ApplicationScoped
class AccusationLog {

    private final Database database;
    private final Clock clock;

    AccusationLog(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A line of the log.
     *
     * @param event a step, or ENTER, REGISTER by the office before it was sealed, SEAL, READ
     */
    public record Line(
            String event, @Nullable String from, @Nullable String to, String actor, Instant at) {}

    void note(UUID id, Deed deed) {
        write(id, deed.kind().name(), null, null, deed.actor(), deed.at());
    }

    void note(UUID id, String event, @Nullable AccusationState to, String actor) {
        write(id, event, null, to, actor, clock.instant());
    }

    void note(UUID id, AccusationEvent event, AccusationState from, AccusationState to, Caller caller) {
        write(id, event.name(), from, to, caller.username(), clock.instant());
    }

    List<Line> list(UUID id) {
        return database.list(
                Sql.of(
                        "SELECT event, from_state, to_state, actor, at FROM sealed.accusation_step"
                                + " WHERE accusation_id = ? ORDER BY id",
                        id),
                row -> new Line(
                        row.text("event"),
                        row.textOrNull("from_state"),
                        row.textOrNull("to_state"),
                        row.text("actor"),
                        row.instant("at")));
    }

    private void write(
            UUID id,
            String event,
            @Nullable AccusationState from,
            @Nullable AccusationState to,
            String actor,
            Instant at) {
        database.update(Sql.of(
                "INSERT INTO sealed.accusation_step (accusation_id, event, from_state, to_state, actor, at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                id,
                event,
                from,
                to,
                actor,
                at));
    }
}
