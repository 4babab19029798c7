package cn.hengjian.assessment.evidence;

import cn.hengjian.assessment.fixture.Broker;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;

/** Findings and orders as supervision tells of them: its own committed samples, about a unit of this test. */
final class Supervision {

    private static final Path SAMPLES = Path.of("../supervision-service/src/main/resources/events");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Supervision() {}

    static ObjectNode aFinding(UUID unit, String unitCode) {
        return sample("finding.confirmed", unit, unitCode);
    }

    static ObjectNode anEscalatedOrder(UUID unit, String unitCode) {
        return sample("rectification.escalated", unit, unitCode)
                .put("findingId", UUID.randomUUID().toString());
    }

    static ObjectNode aClosedOrder(UUID unit, String unitCode) {
        return sample("rectification.closed", unit, unitCode)
                .put("findingId", UUID.randomUUID().toString());
    }

    /** How it is told that the conclusion on a finding fell. */
    static ObjectNode overturned(ObjectNode finding) {
        return about("finding.overturned", finding);
    }

    /** How it is told that an order fell with its conclusion. */
    static ObjectNode withdrawn(ObjectNode order) {
        return about("rectification.withdrawn", order)
                .put("findingId", order.get("findingId").asText());
    }

    static void tell(String fact, ObjectNode body, LocalDate day) {
        tell(fact, body, day.atTime(LocalTime.NOON));
    }

    /** Tells it as of a moment of the county's clock. */
    static void tell(String fact, ObjectNode body, LocalDateTime moment) {
        Broker.send(
                "supervision." + fact.substring(0, fact.indexOf('.')) + ".v1",
                // One key for all, so that what is told later is also read later.
                "in-order",
                "cn.hengjian.supervision." + fact + ".v1",
                UUID.randomUUID().toString(),
                moment.atZone(ZONE).toInstant(),
                body.toString());
    }

    static ObjectNode sample(String fact, UUID unit, String unitCode) {
        return sample(fact)
                .put("id", UUID.randomUUID().toString())
                .put("unitId", unit.toString())
                .put("unitCode", unitCode);
    }

    private static ObjectNode about(String fact, ObjectNode of) {
        return sample(fact)
                .put("id", of.get("id").asText())
                .put("unitId", of.get("unitId").asText())
                .put("unitCode", of.get("unitCode").asText());
    }

    private static ObjectNode sample(String fact) {
        try {
            var file = SAMPLES.resolve("cn.hengjian.supervision." + fact + ".v1.json");
            return (ObjectNode) new ObjectMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
