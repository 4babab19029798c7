package cn.hengjian.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.platform.sample.Call;
import cn.hengjian.platform.sample.Notes;
import cn.hengjian.platform.sample.Superuser;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.RealParts;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class FeedTest {

    @Inject
    Database database;

    private String topic;
    private String start;

    @BeforeEach
    void goToTheEnd() {
        topic = "sample." + Notes.code().toLowerCase(java.util.Locale.ROOT) + ".v1";
        var cursor = "";
        while (true) {
            var page =
                    Call.organisation().get("/events?limit=200&after=" + cursor).is(200);
            cursor = page.path("next").asText();
            if (page.path("items").isEmpty()) {
                start = cursor;
                return;
            }
        }
    }

    private JsonNode page(String after, String more) {
        return Call.organisation().get("/events?after=" + after + more).is(200);
    }

    private static List<String> subjects(JsonNode page) {
        return StreamSupport.stream(page.path("items").spliterator(), false)
                .map(event -> event.path("subject").asText())
                .toList();
    }

    private static void append(Connection connection, String topic, String aggregate) throws SQLException {
        try (var statement = connection.prepareStatement(
                "INSERT INTO outbox (topic, aggregate_id, type, source, payload) VALUES (?, ?, 't', '/s', '{}')")) {
            statement.setString(1, topic);
            statement.setString(2, aggregate);
            statement.execute();
        }
    }

    private void append(String... aggregates) {
        for (var aggregate : aggregates) {
            database.update(Sql.of(
                    "INSERT INTO outbox (topic, aggregate_id, type, source, payload) VALUES (?, ?, 't', '/s', '{}')",
                    topic,
                    aggregate));
        }
    }

    @Test
    void givesEventsInTheirOrderAndGoesOnAtTheCursor() {
        append("1", "2", "3");

        var first = page(start, "&limit=2");
        var second = page(first.path("next").asText(), "&limit=2");
        var end = page(second.path("next").asText(), "&limit=2");

        assertThat(subjects(first)).containsExactly("1", "2");
        assertThat(subjects(second)).containsExactly("3");
        assertThat(subjects(end)).isEmpty();
        assertThat(page(start, "&limit=2")).isEqualTo(first);
    }

    @Test
    void showsNothingOfAWithheldTopicAndLeavesNoGap() {
        append("1");
        database.update(Sql.of("INSERT INTO outbox (topic, aggregate_id, type, source, payload)"
                + " VALUES ('sample.withheld.v1', 'hidden', 't', '/s', '{}')"));
        append("2");

        assertThat(subjects(page(start, ""))).containsExactly("1", "2");
        assertThat(subjects(page(start, "&topic=sample.withheld.v1"))).isEmpty();
        var places = database.list(
                Sql.of("SELECT position FROM outbox WHERE topic = ? ORDER BY position", topic),
                row -> row.number("position"));
        long placed = database.require(
                Sql.of("SELECT count(position) AS placed FROM outbox WHERE topic = 'sample.withheld.v1'"),
                row -> row.number("placed"));
        assertThat(places.get(1) - places.get(0)).isEqualTo(1);
        assertThat(placed).isZero();
    }

    @Test
    void givesAnEventAsCloudEvent() {
        var note = Notes.written();

        var event = page(start, "").path("items").get(0);

        assertThat(event.path("specversion").asText()).isEqualTo("1.0");
        assertThat(event.path("source").asText()).isEqualTo("/sample");
        assertThat(event.path("type").asText()).isEqualTo("cn.hengjian.sample.note.written.v1");
        assertThat(event.path("subject").asText()).isEqualTo(note.path("id").asText());
        assertThat(event.path("topic").asText()).isEqualTo("sample.note.v1");
        assertThat(event.path("data").path("state").asText()).isEqualTo("DRAFT");
        assertThat(event.path("data").size()).isEqualTo(2);
    }

    @Test
    void doesNotSkipATransactionThatCommitsLate() throws SQLException {
        try (var late = Superuser.connection()) {
            late.setAutoCommit(false);
            append(late, topic, "late");
            append("early");

            var seen = page(start, "");
            late.commit();
            var more = page(seen.path("next").asText(), "");

            assertThat(subjects(seen)).containsExactly("early");
            assertThat(subjects(more)).containsExactly("late");
            assertThat(subjects(page(start, ""))).containsExactly("early", "late");
        }
    }

    @Test
    void keepsTheOrderOfAnAggregate() {
        var note = Notes.written();
        var path = "/notes/" + note.path("id").asText();
        for (int i = 0; i < 5; i++) {
            Call.organisation()
                    .with("If-Match", "\"" + i + "\"")
                    .patch(path, "{\"text\":\"" + i + "\"}")
                    .is(200);
        }

        var positions = database.list(
                Sql.of(
                        "SELECT seq FROM outbox WHERE aggregate_id = ? ORDER BY position NULLS LAST",
                        note.path("id").asText()),
                row -> row.number("seq"));

        assertThat(subjects(page(start, "")))
                .hasSize(6)
                .containsOnly(note.path("id").asText());
        assertThat(positions).hasSize(6).isSorted();
    }

    @Test
    void placesEachEventOnceHoweverManyRead() throws Exception {
        append(IntStream.range(0, 60).mapToObj(Integer::toString).toArray(String[]::new));
        Callable<JsonNode> reader = () -> page(start, "&limit=200");

        var pages = new ArrayList<JsonNode>();
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var page : threads.invokeAll(java.util.Collections.nCopies(6, reader))) {
                pages.add(page.get());
            }
        }

        assertThat(pages).containsOnly(pages.getFirst());
        assertThat(subjects(pages.getFirst()))
                .containsExactlyElementsOf(
                        IntStream.range(0, 60).mapToObj(Integer::toString).toList());
        assertThat(database.<Long>require(
                        Sql.of("SELECT count(DISTINCT position) AS places FROM outbox WHERE topic = ?", topic),
                        row -> row.number("places")))
                .isEqualTo(60);
    }

    @Test
    void filtersByTopic() {
        append("mine");
        Notes.written();

        var page = page(start, "&topic=" + topic);

        assertThat(subjects(page)).containsExactly("mine");
        assertThat(subjects(page(start, "&topic=sample.nothing.v1"))).isEmpty();
    }

    @Test
    void goesOnPastWhatAnotherTopicHas() {
        append("1");
        var end = page(start, "&topic=sample.nothing.v1").path("next").asText();
        append("2");

        assertThat(subjects(page(end, "&topic=" + topic))).contains("2");
    }

    @ParameterizedTest
    @CsvSource({
        "after=abc, query after invalid-cursor",
        "limit=0, query limit out-of-range",
        "cursor=x, query cursor unknown-parameter"
    })
    void namesAWrongParameter(String query, String place) {
        var answer = Call.organisation().get("/events?" + query);

        answer.isProblem(400, "unreadable-request");
        assertThat(answer.places()).containsExactly(place);
    }

    @Test
    void refusesTheCursorOfAList() {
        Notes.written();
        Notes.written();
        var cursor =
                Call.organisation().get("/notes?limit=1").is(200).path("next").asText();

        Call.organisation().get("/events?after=" + cursor).isProblem(400, "unreadable-request");
    }

    @Test
    void isClosedToOtherRoles() {
        Call.by("unit-leader").get("/events").isProblem(403, "forbidden");
        Call.anonymous().get("/events").isProblem(401, "unauthenticated");
    }
}
