package cn.hengjian.personnel.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Suggestions as assessment sends them. */
public final class Suggestions {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Suggestions() {}

    /** The committed sample, about a cadre of this test. */
    public static Map<String, Object> sample(County.Cadre cadre) {
        var body = new HashMap<String, Object>(io.restassured.path.json.JsonPath.from(
                        Suggestions.class.getResource("/events/cn.hengjian.assessment.talk.suggested.v1.json"))
                .getMap(""));
        var review = UUID.randomUUID().toString();
        body.put("suggestionId", UUID.randomUUID().toString());
        body.put("reviewId", review);
        body.put("cadreId", cadre.id());
        body.put("cadreNumber", cadre.number());
        body.put("explanation", "/api/assessment/v1/reviews/" + review + "/subjects/" + cadre.id() + "/trigger");
        return body;
    }

    /** The committed sample of another suggestion, about a cadre of this test. */
    public static Map<String, Object> sample(String fact, County.Cadre cadre) {
        var body = new HashMap<String, Object>(io.restassured.path.json.JsonPath.from(
                        Suggestions.class.getResource("/events/cn.hengjian.assessment." + fact + ".v1.json"))
                .getMap(""));
        body.put("suggestionId", UUID.randomUUID().toString());
        body.put("cadreId", cadre.id());
        body.put("cadreNumber", cadre.number());
        return body;
    }

    /** Sends another suggestion, and returns the event's id. */
    public static String send(String fact, Map<String, Object> body) {
        try {
            return send(
                    "assessment",
                    "suggestion",
                    fact,
                    UUID.randomUUID().toString(),
                    Instant.now(),
                    MAPPER.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits for the case that a suggestion opens, and returns its id. */
    public static String await(String table, Map<String, Object> suggestion) {
        var deadline = Instant.now().plus(PATIENCE);
        while (Stored.count(table + " WHERE suggestion_id = ?::uuid", suggestion.get("suggestionId")) == 0) {
            assertThat(Instant.now()).as("the case is opened").isBefore(deadline);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        return Stored.text(
                "SELECT id::text AS value FROM " + table + " WHERE suggestion_id = ?::uuid",
                suggestion.get("suggestionId"));
    }

    /** Sends a suggestion and returns the id of the talk that it opens. */
    public static String open(Map<String, Object> suggestion) {
        sendTalk(UUID.randomUUID().toString(), suggestion);
        return await("talk", suggestion);
    }

    public static String sendTalk(String eventId, Map<String, Object> body) {
        try {
            return send(eventId, MAPPER.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String sendText(String body) {
        return send(UUID.randomUUID().toString(), body.getBytes(StandardCharsets.UTF_8));
    }

    private static String send(String eventId, byte[] body) {
        return send("assessment", "suggestion", "talk.suggested", eventId, Instant.now(), body);
    }

    /** Sends an event as the relay does, and returns its id when Kafka has it. */
    public static String send(
            String service, String aggregate, String fact, String eventId, Instant time, byte[] body) {
        // One key for all, so that what is sent later is also received later.
        var record = new ProducerRecord<>(service + "." + aggregate + ".v1", "in-order", body);
        Map.of(
                        "ce_id",
                        eventId,
                        "ce_type",
                        "cn.hengjian." + service + "." + fact + ".v1",
                        "ce_source",
                        "/" + service,
                        "ce_subject",
                        "in-order",
                        "ce_time",
                        time.toString(),
                        "ce_specversion",
                        "1.0")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try (var producer = new KafkaProducer<String, byte[]>(
                Map.of("bootstrap.servers", servers()), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return eventId;
    }

    /** The reasons of dead letters by event id, once all are there. */
    public static Map<String, String> deadLetters(String... eventIds) {
        var wanted = new HashSet<>(Set.of(eventIds));
        var reasons = new HashMap<String, String>();
        var partition = new TopicPartition("personnel.dead-letters.v1", 0);
        var deadline = Instant.now().plus(PATIENCE);
        try (var consumer = new KafkaConsumer<String, byte[]>(
                Map.of("bootstrap.servers", servers()), new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            while (!reasons.keySet().containsAll(wanted)) {
                assertThat(Instant.now()).as("the dead letters arrive").isBefore(deadline);
                for (var record : consumer.poll(Duration.ofMillis(100))) {
                    reasons.put(header(record, "ce_id"), header(record, "dead-letter-reason"));
                }
            }
        }
        return reasons;
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static String servers() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }
}
