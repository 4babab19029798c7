package cn.hengjian.supervision.testing;

import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Personnel's events as the relay would put them on Kafka. */
public final class PersonnelEvents {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String DEAD_LETTERS = "supervision.dead-letters.v1";

    private PersonnelEvents() {}

    /** The committed sample of a type. */
    public static String sample(String type) {
        try (var in = PersonnelEvents.class.getResourceAsStream("/events/" + type + ".json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonNode tree(String json) throws IOException {
        return new ObjectMapper().readTree(json);
    }

    public static String send(String topic, String type, String body) {
        return send(topic, "key", type, body);
    }

    /** Returns the event's id when Kafka has it. */
    public static String send(String topic, String key, String type, String body) {
        var id = UUID.randomUUID().toString();
        var message = new ProducerRecord<String, String>(topic, key, body);
        Map.of(
                        "ce_id", id,
                        "ce_type", type,
                        "ce_source", "/personnel",
                        "ce_subject", key,
                        "ce_time", Instant.now().toString())
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", servers()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(message).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return id;
    }

    /** The consumers that gave an event up. */
    public static List<String> deadLetters(String eventId) {
        var consumers = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", servers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            var partition = new TopicPartition(DEAD_LETTERS, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofSeconds(1)).forEach(letter -> {
                    var headers = letter.headers();
                    if (eventId.equals(text(headers.lastHeader("ce_id").value()))) {
                        consumers.add(
                                text(headers.lastHeader("dead-letter-consumer").value()));
                    }
                });
            }
        }
        return consumers;
    }

    public static void await(BooleanSupplier reached) {
        var deadline = Instant.now().plus(LIMIT);
        while (!reached.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                fail("not reached in " + LIMIT);
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private static String servers() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
