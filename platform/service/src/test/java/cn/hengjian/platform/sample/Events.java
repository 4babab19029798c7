package cn.hengjian.platform.sample;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Events of one subject, as the relay of another service writes them. */
public final class Events {

    private static final String TYPE = "cn.hengjian.count.counted.v1";
    private static final String TOPIC = "sample.count.v1";
    private static final String DEAD_LETTERS = "sample.dead-letters.v1";

    private final String subject;

    private Events(String subject) {
        this.subject = subject;
    }

    private static final class Lazily {
        private static final KafkaProducer<String, String> PRODUCER = start();

        /** The broker makes no topic by itself. */
        private static KafkaProducer<String, String> start() {
            try (var admin = Admin.create(config())) {
                admin.createTopics(Set.of(new NewTopic(TOPIC, 3, (short) 1), new NewTopic(DEAD_LETTERS, 1, (short) 1)))
                        .all()
                        .get();
            } catch (InterruptedException | ExecutionException e) {
                throw new AssertionError(e);
            }
            return new KafkaProducer<>(config(), new StringSerializer(), new StringSerializer());
        }
    }

    /** Something that came out of Kafka. */
    public record Letter(String value, Map<String, String> headers) {
        public String header(String name) {
            return headers.get(name);
        }
    }

    public static Events of(String subject) {
        return new Events(subject);
    }

    public String newId() {
        return UUID.randomUUID().toString();
    }

    public Events send(String body) {
        return send(newId(), body);
    }

    public Events send(String id, String body) {
        return send(headers(id, TYPE), body);
    }

    public Events ofType(String type, String body) {
        return send(headers(newId(), type), body);
    }

    public Events without(String header, String body) {
        var headers = headers(newId(), TYPE);
        headers.remove(header);
        return send(headers, body);
    }

    private Map<String, String> headers(String id, String type) {
        return new HashMap<>(Map.of(
                "ce_id",
                id,
                "ce_type",
                type,
                "ce_source",
                "/count",
                "ce_subject",
                subject,
                "ce_time",
                "2026-11-22T08:00:00Z",
                "ce_specversion",
                "1.0"));
    }

    private Events send(Map<String, String> headers, String body) {
        var sent = new ProducerRecord<String, String>(TOPIC, subject, body);
        headers.forEach((name, value) -> sent.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            Lazily.PRODUCER.send(sent).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
        return this;
    }

    /** The dead letters with this key. */
    public static List<Letter> deadLetters(String key) {
        var letters = new ArrayList<Letter>();
        try (var consumer = new KafkaConsumer<>(config(), new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(DEAD_LETTERS).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<String, String> letter : consumer.poll(Duration.ofSeconds(1))) {
                    if (key.equals(letter.key())) {
                        letters.add(letter(letter));
                    }
                }
            }
        }
        return letters;
    }

    private static Letter letter(ConsumerRecord<String, String> received) {
        var headers = new HashMap<String, String>();
        received.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return new Letter(received.value(), headers);
    }

    private static Map<String, Object> config() {
        return Map.of(
                "bootstrap.servers",
                ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class),
                "linger.ms",
                0,
                "max.block.ms",
                10_000);
    }
}
