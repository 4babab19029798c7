package cn.hengjian.platform.outbox;

import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Appends events in the transaction under way; the relay and the feed read them after the commit. */
@ApplicationScoped
public class Outbox {

    private static final Set<String> ENVELOPE = Set.of("topic", "type", "aggregateId");

    private final Database database;
    private final ObjectMapper mapper;
    private final String source;

    Outbox(
            Database database,
            ObjectMapper mapper,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.database = database;
        this.mapper = mapper;
        this.source = "/" + application;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void append(Event event) {
        database.update(Sql.of(
                "INSERT INTO outbox (topic, aggregate_id, type, source, payload) VALUES (?, ?, ?, ?, ?::jsonb)",
                event.topic(),
                event.aggregateId(),
                event.type(),
                source,
                body(event)));
    }

    /**
     * Appends the state of many aggregates at once.
     *
     * @param states a SELECT of {@code (aggregate_id text, payload jsonb)}
     * @return how many events were appended
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int appendStates(String topic, String type, Sql states) {
        return database.update(Sql.of(
                        "INSERT INTO outbox (topic, aggregate_id, type, source, payload)"
                                + " SELECT ?, state.aggregate_id, ?, ?, state.payload FROM (",
                        topic,
                        type,
                        source)
                .add(states)
                .add(") AS state (aggregate_id, payload)"));
    }

    private String body(Event event) {
        try {
            var tree = mapper.<ObjectNode>valueToTree(event);
            tree.remove(ENVELOPE);
            return mapper.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event is always JSON", e);
        }
    }
}
