package cn.hengjian.platform.outbox;

import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The events in an order that never changes: a transaction that commits late gets the next places, so a reader who
 * goes on after the last place it saw misses nothing. Events of one aggregate keep their order, because the second
 * can only be written after the first was committed.
 */
@ApplicationScoped
class Feed {

    /** Any constant will do, as long as nothing else of the service locks it. */
    private static final long PLACING = 0x4845_4e47_4a01L;

    private final Database database;
    private final ObjectMapper mapper;
    private final List<String> withheld;

    Feed(Database database, ObjectMapper mapper, OutboxConfig config) {
        this.database = database;
        this.mapper = mapper;
        this.withheld = config.withheldTopics().orElse(List.of());
    }

    record Placed(long position, FeedEvent event) {}

    @Transactional
    List<Placed> after(long position, @Nullable String topic, int limit) {
        place();
        return database.list(
                Sql.of(
                                "SELECT position, id, topic, aggregate_id, type, source, occurred_at, payload"
                                        + " FROM outbox WHERE position > ?",
                                position)
                        .and("topic <> ALL (?)", withheld)
                        .andIfPresent("topic = ?", topic)
                        .add("ORDER BY position LIMIT ?", limit),
                row -> new Placed(
                        row.number("position"),
                        new FeedEvent(
                                "1.0",
                                row.uuid("id").toString(),
                                row.text("source"),
                                row.text("type"),
                                row.text("aggregate_id"),
                                row.instant("occurred_at"),
                                row.text("topic"),
                                tree(row.text("payload")))));
    }

    /** What is withheld gets no place: a gap would tell of it. */
    private void place() {
        database.list(Sql.of("SELECT pg_advisory_xact_lock(?)::text", PLACING), row -> true);
        database.update(Sql.of("""
                UPDATE outbox SET position = placed.position
                FROM (SELECT occurred_on, seq, nextval('outbox_position_seq') AS position
                      FROM (SELECT occurred_on, seq FROM outbox WHERE position IS NULL AND topic <> ALL (?)
                            ORDER BY seq) unplaced) placed
                WHERE outbox.occurred_on = placed.occurred_on AND outbox.seq = placed.seq""", withheld));
    }

    private JsonNode tree(String json) {
        try {
            return mapper.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("jsonb is always JSON", e);
        }
    }
}
