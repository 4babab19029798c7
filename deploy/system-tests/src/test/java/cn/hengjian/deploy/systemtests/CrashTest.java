package cn.hengjian.deploy.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.deploy.local.Suite;
import cn.hengjian.deploy.local.SuitePort;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kills a part under load. Nothing acknowledged may be lost, no event missed, applied twice, or out of order. */
class CrashTest {

    private static final String TOPIC = "personnel.unit.v1";
    private static final int ENOUGH_BEFORE = 40;
    private static final int ENOUGH_AFTER = 40;

    @ParameterizedTest
    @ValueSource(strings = {"personnel", "kafka", "connect", "postgres", "assessment"})
    void losesNothingWhenAPartIsKilled(String victim) throws Exception {
        var suite = SharedSuite.running();
        long seed = Math.abs(new Random().nextLong() % 1_000_000);
        System.out.printf("killing %s, seed %d%n", victim, seed);

        var load = new UnitLoad(suite, seed);
        try {
            Waiting.until("some units are there", () -> load.acknowledged().size() > ENOUGH_BEFORE);
            int before = load.acknowledged().size();
            suite.part(victim).kill();
            Waiting.until(victim + " is back", () -> suite.part(victim).isReady());
            Waiting.until("more units are there", () -> load.acknowledged().size() > before + ENOUGH_AFTER);
        } finally {
            load.end();
        }
        var acknowledged = load.acknowledged();

        var stored = versions(suite, "personnel");
        acknowledged.forEach((id, version) ->
                assertThat(stored.getOrDefault(id, -1L)).as("unit %s", id).isGreaterThanOrEqualTo(version));
        Waiting.until(
                "assessment has them all", () -> versions(suite, "assessment").equals(stored));
        Waiting.until(
                "supervision has them all", () -> versions(suite, "supervision").equals(stored));
        var published = publishedEvents(suite);
        var records = Topic.readUntil(
                        "localhost:" + suite.config().port(SuitePort.KAFKA),
                        TOPIC,
                        read -> ids(read).containsAll(published))
                .stream()
                // Other tests leave poison here, which nobody published.
                .filter(record -> !Topic.header(record, "ce_id").isEmpty())
                .toList();
        assertThat(ids(records)).isEqualTo(published);
        requireOrder(records);
        assertThat(appliedEvents(suite, "assessment")).isEqualTo(published);
        assertThat(appliedEvents(suite, "supervision")).isEqualTo(published);
    }

    /** First deliveries only: after a crash the relay may send again what it had sent. */
    private static void requireOrder(List<ConsumerRecord<String, String>> records) {
        var seen = new HashSet<String>();
        var last = new HashMap<String, Long>();
        for (var record : records) {
            if (seen.add(Topic.header(record, "ce_id"))) {
                long version = Long.parseLong(record.value().replaceAll(".*\"version\": ?(\\d+).*", "$1"));
                var previous = last.put(record.key(), version);
                assertThat(previous == null || previous < version)
                        .as("unit %s: version %d after %d", record.key(), version, previous)
                        .isTrue();
            }
        }
    }

    private static Set<String> ids(List<ConsumerRecord<String, String>> records) {
        var ids = new HashSet<String>();
        records.forEach(record -> ids.add(Topic.header(record, "ce_id")));
        return ids;
    }

    private static Map<String, Long> versions(Suite suite, String service) throws SQLException {
        var versions = new TreeMap<String, Long>();
        try (var connection = SharedSuite.database(suite, service);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT id::text, version FROM unit")) {
            while (rows.next()) {
                versions.put(rows.getString(1), rows.getLong(2));
            }
        }
        return versions;
    }

    private static Set<String> publishedEvents(Suite suite) throws SQLException {
        return texts(suite, "personnel", "SELECT id::text FROM outbox WHERE topic = '" + TOPIC + "'");
    }

    private static Set<String> appliedEvents(Suite suite, String service) throws SQLException {
        var published = publishedEvents(suite);
        var applied = texts(suite, service, "SELECT event_id FROM inbox");
        applied.retainAll(published);
        return applied;
    }

    private static Set<String> texts(Suite suite, String service, String sql) throws SQLException {
        var texts = new HashSet<String>();
        try (var connection = SharedSuite.database(suite, service);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
