package cn.hengjian.personnel.clue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.testing.County;
import cn.hengjian.personnel.testing.Stored;
import cn.hengjian.personnel.testing.Suggestions;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** Findings and orders as supervision tells of them: its own committed samples, about a unit of this test. */
final class Supervision {

    static final Instant HAPPENED = Instant.parse("2026-03-05T01:30:00Z");

    private static final Path SAMPLES = Path.of("../supervision-service/src/main/resources/events");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Supervision() {}

    static ObjectNode aFinding(County.Unit unit) {
        return sample("finding.confirmed", unit);
    }

    static ObjectNode anEscalatedOrder(County.Unit unit) {
        return sample("rectification.escalated", unit)
                .put("findingId", UUID.randomUUID().toString());
    }

    static ObjectNode anEscalatedOrderOn(ObjectNode finding) {
        return about("rectification.escalated", finding, UUID.randomUUID().toString())
                .put("findingId", finding.get("id").asText());
    }

    /** How it is told that the conclusion on a finding fell. */
    static ObjectNode overturned(ObjectNode finding) {
        return about("finding.overturned", finding, finding.get("id").asText());
    }

    /** How it is told that an order fell with its conclusion. */
    static ObjectNode withdrawn(ObjectNode order) {
        return about("rectification.withdrawn", order, order.get("id").asText())
                .put("findingId", order.get("findingId").asText());
    }

    static String tell(String fact, ObjectNode body) {
        return tell(fact, UUID.randomUUID().toString(), body);
    }

    static String tell(String fact, String eventId, ObjectNode body) {
        try {
            return Suggestions.send(
                    "supervision",
                    fact.substring(0, fact.indexOf('.')),
                    fact,
                    eventId,
                    HAPPENED,
                    MAPPER.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tells of a finding or an order and returns the id of the clue that it opens. */
    static String opened(String fact, ObjectNode body, String kind) {
        tell(fact, body);
        return clue(body, kind);
    }

    static String aClue(County.Unit unit) {
        return opened("finding.confirmed", aFinding(unit), "FINDING_CONFIRMED");
    }

    /** The clue that a finding or an order opened, once it is there. */
    static String clue(ObjectNode body, String kind) {
        var source = body.get("id").asText();
        await("clue WHERE source_id = ?::uuid AND kind = ?", source, kind);
        return Stored.text("SELECT id::text AS value FROM clue WHERE source_id = ?::uuid AND kind = ?", source, kind);
    }

    /** Waits until there is such a row. */
    static void await(String from, Object... arguments) {
        var deadline = Instant.now().plus(PATIENCE);
        while (Stored.count(from, arguments) == 0) {
            assertThat(Instant.now()).as(from).isBefore(deadline);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    static ObjectNode sample(String fact, County.Unit unit) {
        return sample(fact)
                .put("id", UUID.randomUUID().toString())
                .put("unitId", unit.id())
                .put("unitCode", unit.code());
    }

    private static ObjectNode about(String fact, ObjectNode of, String id) {
        return sample(fact)
                .put("id", id)
                .put("unitId", of.get("unitId").asText())
                .put("unitCode", of.get("unitCode").asText());
    }

    private static ObjectNode sample(String fact) {
        try {
            var file = SAMPLES.resolve("cn.hengjian.supervision." + fact + ".v1.json");
            return (ObjectNode) MAPPER.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
