package cn.hengjian.deploy.systemtests.bench;

import cn.hengjian.deploy.local.SuitePort;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * From the commit of a change in personnel to the commit of its effect in assessment, next to Kafka alone (produce with
 * acks=all to consume). Both commits are taken from PostgreSQL's own commit timestamps, so that measuring costs
 * neither side anything. Rounds that aren't counted come first: what is compared is not how fast a service compiles itself.
 */
public final class Events {

    private static final int WARM_UP = 6;
    private static final int ROUNDS = 3;
    private static final int SECONDS = 8;
    private static final int UNITS = 100;
    private static final String COMPARED = "assessment.run.v1";

    private final BenchSuite suite;

    private Events(BenchSuite suite) {
        this.suite = suite;
    }

    public static void main(String[] arguments) throws Exception {
        Report.machine("Events, commit to effect");
        try (var suite = BenchSuite.start("events")) {
            var bench = new Events(suite);
            for (int round = 0; round < WARM_UP; round++) {
                bench.ours(1_000);
            }
            for (int rate : new int[] {100, 1_000}) {
                bench.compare(rate);
            }
        }
    }

    private void compare(int rate) throws Exception {
        var ours = new ArrayList<double[]>();
        var kafka = new ArrayList<double[]>();
        for (int round = 0; round < ROUNDS; round++) {
            ours.add(ours(rate));
            kafka.add(kafka(rate));
        }
        for (int percent : new int[] {50, 99}) {
            double a = Report.median(ours.stream()
                    .map(values -> Report.percentile(values, percent))
                    .toList());
            double b = Report.median(kafka.stream()
                    .map(values -> Report.percentile(values, percent))
                    .toList());
            Report.line(
                    "%4d/s p%d: commit to effect %.2f ms, Kafka alone %.2f ms, ratio %.2f", rate, percent, a, b, a / b);
        }
    }

    /** Latencies in milliseconds, one an event. */
    private double[] ours(int rate) throws Exception {
        var ids = new ArrayList<UUID>();
        try (var connection = suite.database("personnel");
                var insert = connection.prepareStatement("""
                        INSERT INTO outbox (id, topic, aggregate_id, type, source, payload)
                        VALUES (?, 'personnel.unit.v1', ?, 'cn.hengjian.personnel.unit.changed.v1', '/personnel',
                                jsonb_build_object('id', ?::text, 'code', ?::text, 'name', ?::text, 'kind', 'INSTITUTION',
                                                   'parentId', null, 'parentCode', null, 'path', ?::text, 'version', ?::bigint))""")) {
            pace(rate, i -> {
                var id = UUID.randomUUID();
                var unit =
                        UUID.nameUUIDFromBytes(new byte[] {(byte) (i % UNITS)}).toString();
                var code = "BENCH" + i % UNITS;
                insert.setObject(1, id);
                insert.setString(2, unit);
                insert.setString(3, unit);
                insert.setString(4, code);
                insert.setString(5, "unit " + i);
                insert.setString(6, code);
                insert.setLong(7, System.nanoTime());
                insert.executeUpdate();
                ids.add(id);
            });
        }
        var changed = commits("personnel", "SELECT id::text, pg_xact_commit_timestamp(xmin) FROM outbox");
        Map<String, OffsetDateTime> applied = Map.of();
        for (int wait = 0; wait < 300; wait++) {
            applied = commits("assessment", "SELECT event_id, pg_xact_commit_timestamp(xmin) FROM inbox");
            if (ids.stream().map(UUID::toString).allMatch(applied::containsKey)) {
                break;
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        var latencies = new double[ids.size()];
        for (int i = 0; i < latencies.length; i++) {
            var id = ids.get(i).toString();
            latencies[i] = ChronoUnit.MICROS.between(changed.get(id), applied.get(id)) / 1_000.0;
        }
        return latencies;
    }

    private double[] kafka(int rate) throws Exception {
        Map<String, Object> producing = Map.of(
                "bootstrap.servers",
                bootstrapServers(),
                "acks",
                "all",
                "linger.ms",
                0,
                "key.serializer",
                StringSerializer.class,
                "value.serializer",
                StringSerializer.class);
        Map<String, Object> consuming = Map.of(
                "bootstrap.servers", bootstrapServers(),
                "key.deserializer", StringDeserializer.class,
                "value.deserializer", StringDeserializer.class);
        var latencies = new double[rate * SECONDS];
        try (var producer = new KafkaProducer<String, String>(producing);
                var consumer = new KafkaConsumer<String, String>(consuming)) {
            var partitions = consumer.partitionsFor(COMPARED).stream()
                    .map(info -> new TopicPartition(COMPARED, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
            var reading = Thread.ofPlatform().start(() -> {
                int received = 0;
                while (received < latencies.length) {
                    for (var record : consumer.poll(Duration.ofMillis(100))) {
                        latencies[received++] = (System.nanoTime() - Long.parseLong(record.key())) / 1e6;
                    }
                }
            });
            pace(rate, i -> {
                long now = System.nanoTime();
                var _ = producer.send(new ProducerRecord<>(COMPARED, Long.toString(now), "x".repeat(300)));
            });
            reading.join();
        }
        return latencies;
    }

    private interface Step {
        void take(int i) throws SQLException;
    }

    private static void pace(int rate, Step step) throws SQLException {
        long start = System.nanoTime();
        for (int i = 0; i < rate * SECONDS; i++) {
            long due = start + i * 1_000_000_000L / rate;
            LockSupport.parkNanos(Math.max(0, due - System.nanoTime()));
            step.take(i);
        }
    }

    private Map<String, OffsetDateTime> commits(String service, String sql) throws SQLException {
        var commits = new HashMap<String, OffsetDateTime>();
        try (var connection = suite.database(service);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                commits.put(rows.getString(1), rows.getObject(2, OffsetDateTime.class));
            }
        }
        return commits;
    }

    private String bootstrapServers() {
        return "localhost:" + suite.port(SuitePort.KAFKA);
    }
}
