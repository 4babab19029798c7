package cn.hengjian.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaPartTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path home;

    @Test
    void keepsAcknowledgedRecordsThroughAKill() throws Exception {
        try (var kafka = new KafkaPart(SuiteConfig.forTests(home))) {
            kafka.startAndAwaitReady(PATIENCE);
            kafka.server().ensureTopics(kafka.topics());
            try (var producer = aProducer(kafka.server())) {
                producer.send(new ProducerRecord<>("personnel.talk.v1", 0, "k", "衡鉴"))
                        .get();
            }

            kafka.kill();
            kafka.startAndAwaitReady(PATIENCE);
            kafka.server().ensureTopics(kafka.topics());

            assertThat(readFirst(kafka.server(), "personnel.talk.v1")).isEqualTo("衡鉴");
        }
    }

    @Test
    void createsTheTopicsAsDefined() throws Exception {
        var kafka = TestParts.kafka();

        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            var cadre = admin.describeTopics(List.of("personnel.cadre.v1"))
                    .allTopicNames()
                    .get()
                    .get("personnel.cadre.v1");
            var resource = new ConfigResource(ConfigResource.Type.TOPIC, "personnel.cadre.v1");
            var settings = admin.describeConfigs(List.of(resource)).all().get().get(resource);
            assertThat(cadre.partitions()).hasSize(6);
            assertThat(settings.get(TopicConfig.CLEANUP_POLICY_CONFIG).value()).isEqualTo("compact");
        }
    }

    @Test
    void readsATopicsPartitionsAndSettings() throws Exception {
        var topics = KafkaServer.readTopics(new KafkaPart(SuiteConfig.forTests(home)).topics());

        assertThat(topics)
                .contains(new NewTopic("personnel.unit.v1", 3, (short) 1).configs(Map.of("cleanup.policy", "compact")))
                .contains(
                        new NewTopic("personnel.dead-letters.v1", 1, (short) 1).configs(Map.of("retention.ms", "-1")));
    }

    private static KafkaProducer<String, String> aProducer(KafkaServer kafka) {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new StringSerializer());
    }

    private static String readFirst(KafkaServer kafka, String topic) {
        try (var consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", kafka.bootstrapServers(),
                        "auto.offset.reset", "earliest",
                        "enable.auto.commit", "false"),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition(topic, 0)));
            return consumer.poll(PATIENCE).iterator().next().value();
        }
    }
}
