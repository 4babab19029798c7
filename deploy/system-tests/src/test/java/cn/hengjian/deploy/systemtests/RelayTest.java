package cn.hengjian.deploy.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.deploy.demo.api.Caller;
import cn.hengjian.deploy.demo.county.County;
import cn.hengjian.deploy.local.Suite;
import cn.hengjian.deploy.local.SuitePort;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** What goes through outbox, Debezium, Kafka and feed, with the real parts. */
class RelayTest {

    private static final Caller ORGANISATION = new Caller.User("org.wang");
    private static final String PERSONNEL = "/api/personnel/v1";
    private static final String TALKS = "personnel.talk.v1";
    private static final String UNITS = "personnel.unit.v1";

    private final Suite suite = SharedSuite.running();

    @Test
    void skipsNoTransactionThatCommitsLate() throws Exception {
        var late = UUID.randomUUID();
        var early = UUID.randomUUID();
        var cursor = endOfFeed();

        try (var slow = SharedSuite.database(suite, "personnel");
                var fast = SharedSuite.database(suite, "personnel")) {
            slow.setAutoCommit(false);
            append(slow, late);
            append(fast, early);
            assertThat(feedAfter(cursor)).containsExactly(early.toString());
            var seen = page(cursor).path("next").asText();
            slow.commit();
            assertThat(feedAfter(seen)).containsExactly(late.toString());
        }

        var relayed = Topic.readUntil(
                bootstrapServers(),
                TALKS,
                read -> read.stream()
                        .map(record -> Topic.header(record, "ce_id"))
                        .toList()
                        .contains(late.toString()));
        assertThat(relayed).extracting(record -> Topic.header(record, "ce_id")).contains(early.toString());
    }

    @Test
    void putsAPoisonEventAsideAndGoesOn() throws Exception {
        var poison = "poison-" + UUID.randomUUID();
        var code = "P" + poison.substring(7, 15).toUpperCase(Locale.ROOT);
        var config = Map.<String, Object>of(
                "bootstrap.servers",
                bootstrapServers(),
                "key.serializer",
                StringSerializer.class,
                "value.serializer",
                StringSerializer.class);
        try (var producer = new KafkaProducer<String, String>(config)) {
            for (int partition = 0; partition < 3; partition++) {
                var record = new ProducerRecord<>(UNITS, partition, poison, "{ this is not JSON");
                record.headers()
                        .add("ce_type", "cn.hengjian.personnel.unit.changed.v1".getBytes(StandardCharsets.UTF_8));
                producer.send(record).get();
            }
        }
        SharedSuite.api(suite)
                .post(
                        ORGANISATION,
                        PERSONNEL + "/units",
                        Map.of("code", code, "name", code, "kind", "INSTITUTION", "parentCode", County.ROOT_CODE))
                .require();

        for (var service : List.of("assessment", "supervision")) {
            var letters = Topic.readUntil(
                    bootstrapServers(),
                    service + ".dead-letters.v1",
                    read -> read.stream()
                                    .filter(record -> poison.equals(record.key()))
                                    .count()
                            >= 3);
            assertThat(letters)
                    .filteredOn(record -> poison.equals(record.key()))
                    .hasSize(3)
                    .allSatisfy(letter -> {
                        assertThat(letter.value()).isEqualTo("{ this is not JSON");
                        assertThat(Topic.header(letter, "dead-letter-topic")).isEqualTo(UNITS);
                        assertThat(Topic.header(letter, "dead-letter-reason")).isNotBlank();
                    });
            Waiting.until(service + " went on", () -> isThere(service, code));
        }
    }

    private boolean isThere(String service, String code) throws Exception {
        try (var connection = SharedSuite.database(suite, service);
                var statement = connection.prepareStatement("SELECT FROM unit WHERE code = ?")) {
            statement.setString(1, code);
            return statement.executeQuery().next();
        }
    }

    private static void append(Connection connection, UUID id) throws Exception {
        try (var statement =
                connection.prepareStatement("INSERT INTO outbox (id, topic, aggregate_id, type, source, payload)"
                        + " VALUES (?, ?, ?, 'cn.hengjian.test.v1', '/test', '{}')")) {
            statement.setObject(1, id);
            statement.setString(2, TALKS);
            statement.setString(3, id.toString());
            statement.executeUpdate();
        }
    }

    private String endOfFeed() {
        var cursor = "";
        while (true) {
            var page = page(cursor);
            if (page.path("items").isEmpty()) {
                return page.path("next").asText();
            }
            cursor = page.path("next").asText();
        }
    }

    private JsonNode page(String cursor) {
        return SharedSuite.api(suite)
                .get(
                        ORGANISATION,
                        PERSONNEL + "/events?limit=200&topic=" + TALKS + (cursor.isEmpty() ? "" : "&after=" + cursor))
                .require();
    }

    private List<String> feedAfter(String cursor) {
        return StreamSupport.stream(page(cursor).path("items").spliterator(), false)
                .map(item -> item.path("id").asText())
                .toList();
    }

    private String bootstrapServers() {
        return "localhost:" + suite.config().port(SuitePort.KAFKA);
    }
}
