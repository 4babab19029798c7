package cn.hengjian.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.platform.sample.Awaiting;
import cn.hengjian.platform.sample.Call;
import cn.hengjian.platform.sample.Events;
import cn.hengjian.platform.sample.Superuser;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.Logs;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class InboxTest {

    private final String subject = "s-" + UUID.randomUUID();

    @Inject
    Database database;

    private String trail(String of) {
        return database.find(
                        Sql.of("SELECT trail::text AS trail FROM counted WHERE subject = ?", of),
                        row -> row.text("trail"))
                .orElse("");
    }

    private void await(String trail) {
        Awaiting.until(() -> trail(subject), trail::equals);
    }

    @Test
    void appliesAnEventOnceHoweverOftenItComes() {
        var events = Events.of(subject);
        var id = events.newId();

        events.send(id, "{\"amount\":1}")
                .send(id, "{\"amount\":1}")
                .send("{\"amount\":2}")
                .send(id, "{\"amount\":1}");
        events.send("{\"amount\":3}");

        await("{1,2,3}");
    }

    @Test
    void keepsTheOrderOfAKey() {
        var events = Events.of(subject);

        for (int i = 0; i < 50; i++) {
            events.send("{\"amount\":" + i + "}");
        }

        await(java.util.stream.IntStream.range(0, 50)
                .mapToObj(Integer::toString)
                .collect(java.util.stream.Collectors.joining(",", "{", "}")));
    }

    @Test
    void ignoresFieldsAndTypesThatItDoesNotKnow() {
        Events.of(subject)
                .send("{\"amount\":1,\"more\":{\"a\":[1,2]}}")
                .ofType("cn.hengjian.count.renamed.v1", "not even json")
                .send("{\"amount\":2}");

        await("{1,2}");
        assertThat(Events.deadLetters(subject)).isEmpty();
    }

    @Test
    void appliesTheOthersOfABatchWithAPoisonEvent() {
        var events = Events.of(subject).send("{\"amount\":1}");
        var poison = events.newId();

        events.send(poison, "{\"amount\":-1000}").send("{\"amount\":2}").send("{\"amount\":3}");

        await("{1,2,3}");
        var letter = Awaiting.until(() -> Events.deadLetters(subject), letters -> letters.size() == 1)
                .getFirst();
        assertThat(letter.value()).isEqualTo("{\"amount\":-1000}");
        assertThat(letter.header("ce_id")).isEqualTo(poison);
        assertThat(letter.header("ce_type")).isEqualTo("cn.hengjian.count.counted.v1");
        assertThat(letter.header("dead-letter-consumer")).isEqualTo("sample-counts");
        assertThat(letter.header("dead-letter-reason")).isEqualTo("PSQLException");
        assertThat(letter.header("dead-letter-topic")).isEqualTo("sample.count.v1");
        assertThat(List.of(letter.header("dead-letter-partition"), letter.header("dead-letter-offset")))
                .allMatch(number -> number.matches("\\d+"));
        assertThat(database.<Long>require(
                        Sql.of("SELECT count(*) AS marks FROM inbox WHERE event_id = ?", poison),
                        row -> row.number("marks")))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not json|the body or ce_time cannot be read",
                "[1]|the body is not a JSON object",
                "''|the body is not a JSON object",
                "{\"amount\":\"many\"}|body does not fit Counted",
                "{\"amount\":null}|body does not fit Counted",
                "{}|body does not fit Counted"
            })
    void sendsAnUnreadableBodyToTheDeadLetters(String body, String reason) {
        Events.of(subject).send("{\"amount\":1}").send(body).send("{\"amount\":2}");

        await("{1,2}");
        var letter = Awaiting.until(() -> Events.deadLetters(subject), letters -> letters.size() == 1)
                .getFirst();
        assertThat(letter.value()).isEqualTo(body);
        assertThat(letter.header("dead-letter-reason")).isEqualTo(reason);
    }

    @Test
    void sendsARecordWithoutBodyToTheDeadLetters() {
        Events.of(subject).send((String) null).send("{\"amount\":2}");

        await("{2}");
        var letter = Awaiting.until(() -> Events.deadLetters(subject), letters -> letters.size() == 1)
                .getFirst();
        assertThat(letter.header("dead-letter-reason")).isEqualTo("no body");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_id", "ce_type", "ce_source", "ce_subject", "ce_time"})
    void sendsAnEventWithoutAHeaderToTheDeadLetters(String header) {
        Events.of(subject).without(header, "{\"amount\":1}").send("{\"amount\":2}");

        await("{2}");
        var letter = Awaiting.until(() -> Events.deadLetters(subject), letters -> letters.size() == 1)
                .getFirst();
        assertThat(letter.header("dead-letter-reason")).isEqualTo("header " + header + " is missing");
    }

    @Test
    void waitsOutAnOutageOfTheDatabase() {
        var events = Events.of(subject).send("{\"amount\":1}");
        await("{1}");

        try (var logs = Logs.capture()) {
            Superuser.takeDatabaseAway();
            events.send("{\"amount\":2}").send("{\"amount\":3}");
            Awaiting.until(
                    logs::lines,
                    lines -> lines.stream().anyMatch(line -> line.contains("events wait for the database")));
        } finally {
            Superuser.bringDatabaseBack();
        }

        Awaiting.until(() -> Call.organisation().get("/notes?limit=1").status(), status -> status == 200);
        await("{1,2,3}");
        assertThat(Events.deadLetters(subject)).isEmpty();
    }

    @Test
    void logsNothingOfWhatAnEventSays() {
        try (var logs = Logs.capture()) {
            Events.of(subject).send("{\"amount\":\"张三 330102199001011234\"}").send("{\"amount\":2}");
            await("{2}");

            assertThat(logs.lines())
                    .anyMatch(line ->
                            line.contains("event to dead letters: consumer=sample-counts topic=sample.count.v1"))
                    .noneMatch(line -> line.contains("张三") || line.contains("330102199001011234"));
        }
    }
}
