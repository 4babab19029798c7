package cn.hengjian.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The connector definitions against the tables of the services. */
class ConnectPartTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path home;

    private PostgresPart postgres;
    private KafkaPart kafka;
    private ConnectPart connect;
    private Database personnel;

    @BeforeEach
    void start() throws IOException, SQLException {
        var config = SuiteConfig.forTests(home);
        var secrets = Secrets.open(config.secretsFile());
        postgres = new PostgresPart(config, secrets);
        kafka = new KafkaPart(config);
        connect = new ConnectPart(config, secrets);
        var migrations = platformMigrations();
        postgres.start();
        kafka.start();
        postgres.awaitReady(PATIENCE);
        for (var service : BusinessService.values()) {
            var database = postgres.server().ensureDatabase(service.id(), secrets.databasePassword(service.id()));
            for (var migration : migrations) {
                update(database, Files.readString(migration));
            }
            update(
                    database,
                    "SELECT pg_create_logical_replication_slot('%s_outbox', 'pgoutput')".formatted(service.id()));
            if (service == BusinessService.PERSONNEL) {
                personnel = database;
            }
        }
        kafka.awaitReady(PATIENCE);
        kafka.server().ensureTopics(kafka.topics());
    }

    @AfterEach
    void stop() {
        connect.close();
        kafka.close();
        postgres.close();
    }

    @Test
    void relaysEveryRowOnceCommittedInOrderAlsoAcrossKills() throws SQLException {
        insert(personnel, 0, 3);
        connect.startAndAwaitReady(PATIENCE);
        insert(personnel, 3, 6);
        assertThat(numbers(read(kafka.server(), 6))).containsExactly(0, 1, 2, 3, 4, 5);

        connect.kill();
        insert(personnel, 6, 9);
        connect.startAndAwaitReady(PATIENCE);

        // What was relayed just before the kill may come again; first occurrences stay complete and in order.
        assertThat(numbers(read(kafka.server(), 9)).stream().distinct()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8);

        postgres.kill();
        postgres.startAndAwaitReady(PATIENCE);
        insert(personnel, 9, 12);

        assertThat(numbers(read(kafka.server(), 12)).stream().distinct())
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
    }

    @Test
    void writesTheRowAsACloudEvent() throws SQLException {
        connect.startAndAwaitReady(PATIENCE);

        insert(personnel, 7, 8);

        var event = read(kafka.server(), 1).getFirst();
        assertThat(event.key()).isEqualTo("cadre-1");
        assertThat(event.value()).isEqualTo("{\"name\": \"衡鉴\", \"number\": 7}");
        assertThat(headers(event))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "id", "00000000-0000-7000-8000-000000000007",
                        "ce_id", "00000000-0000-7000-8000-000000000007",
                        "ce_type", "personnel.cadre.changed.v1",
                        "ce_source", "/personnel",
                        "ce_subject", "cadre-1",
                        "ce_time", "2026-01-02T03:04:05.006007Z",
                        "content-type", "application/json; charset=UTF-8"));
    }

    private static List<Path> platformMigrations() throws IOException {
        try (var files = Files.list(Path.of("../../platform/service/src/main/resources/db/platform"))) {
            return files.sorted().toList();
        }
    }

    private static void insert(Database database, int from, int to) throws SQLException {
        for (int number : IntStream.range(from, to).toArray()) {
            update(database, """
                    INSERT INTO outbox (occurred_on, id, topic, aggregate_id, type, source, occurred_at, payload)
                    VALUES ('2026-01-02', '00000000-0000-7000-8000-%012d', 'personnel.cadre.v1', 'cadre-1',
                        'personnel.cadre.changed.v1', '/personnel', '2026-01-02T03:04:05.006007Z',
                        '{"number": %d, "name": "衡鉴"}')
                    """.formatted(number, number));
        }
    }

    private static List<ConsumerRecord<String, String>> read(KafkaServer kafka, int atLeast) {
        var records = new ArrayList<ConsumerRecord<String, String>>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers(), "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.assign(consumer.partitionsFor("personnel.cadre.v1").stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList());
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (numbers(records).stream().distinct().count() < atLeast && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
        }
        return records;
    }

    private static List<Integer> numbers(List<ConsumerRecord<String, String>> records) {
        return records.stream()
                .map(event -> Integer.parseInt(event.value().replaceAll("\\D", "")))
                .toList();
    }

    private static Map<String, String> headers(ConsumerRecord<String, String> event) {
        var headers = new TreeMap<String, String>();
        StreamSupport.stream(event.headers().spliterator(), false)
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return headers;
    }

    private static void update(Database database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
