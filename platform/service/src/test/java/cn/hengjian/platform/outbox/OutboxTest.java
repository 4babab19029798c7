package cn.hengjian.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.hengjian.platform.sample.Call;
import cn.hengjian.platform.sample.Notes;
import cn.hengjian.platform.sample.Superuser;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class OutboxTest {

    @Inject
    Database database;

    @Inject
    Outbox outbox;

    @Inject
    OutboxUpkeep upkeep;

    record Happened(String aggregateId, String word, Integer number) implements Event {
        @Override
        public String topic() {
            return "sample.happened.v1";
        }

        @Override
        public String type() {
            return "cn.hengjian.sample.happened.v1";
        }
    }

    private List<String> bodies(String aggregate) {
        return database.list(
                Sql.of("SELECT payload FROM outbox WHERE aggregate_id = ? ORDER BY seq", aggregate),
                row -> row.text("payload"));
    }

    private long count(String table) {
        return database.require(Sql.of("SELECT count(*) AS rows FROM " + table), row -> row.number("rows"));
    }

    @Test
    void writesTheEventInTheTransactionThatMakesItTrue() {
        var note = Notes.written();

        var rows = database.list(
                Sql.of(
                        "SELECT * FROM outbox WHERE aggregate_id = ?",
                        note.path("id").asText()),
                row -> List.of(row.text("topic"), row.text("type"), row.text("source"), row.text("payload")));
        assertThat(rows)
                .containsExactly(List.of(
                        "sample.note.v1",
                        "cn.hengjian.sample.note.written.v1",
                        "/sample",
                        "{\"code\": \"" + note.path("code").asText() + "\", \"state\": \"DRAFT\"}"));
    }

    @Test
    void writesNoEventOfWhatIsRolledBack() {
        var code = Notes.written().path("code").asText();
        long before = count("outbox");
        long transitions = count("transition");
        long audited = count("audit_entry");

        Call.organisation().post("/notes", Notes.json(code)).isProblem(409, "note-code-taken");

        assertThat(List.of(count("outbox"), count("transition"), count("audit_entry")))
                .containsExactly(before, transitions, audited);
    }

    @Test
    void refusesAnEventOutsideATransaction() {
        assertThatThrownBy(() -> outbox.append(new Happened("x", "y", 1))).isInstanceOf(TransactionalException.class);
    }

    @Test
    void leavesTheEnvelopeOutOfTheBody() {
        var id = UUID.randomUUID().toString();

        QuarkusTransaction.requiringNew().run(() -> outbox.append(new Happened(id, "衡鉴", null)));

        assertThat(bodies(id)).containsExactly("{\"word\": \"衡鉴\", \"number\": null}");
    }

    @Test
    void appendsTheStateOfManyAtOnce() {
        var one = UUID.randomUUID().toString();
        var two = UUID.randomUUID().toString();

        int appended = QuarkusTransaction.requiringNew()
                .call(() -> outbox.appendStates(
                        "sample.state.v1",
                        "cn.hengjian.sample.state.v1",
                        Sql.of(
                                "SELECT id, jsonb_build_object('id', id) FROM unnest(?::text[]) AS given (id)",
                                List.of(one, two))));

        assertThat(appended).isEqualTo(2);
        assertThat(bodies(one)).containsExactly("{\"id\": \"" + one + "\"}");
        assertThat(bodies(two)).containsExactly("{\"id\": \"" + two + "\"}");
    }

    @Test
    void keepsAPartitionReadyForEachComingDay() {
        var today = LocalDate.now(ZoneOffset.UTC);

        assertThat(partitions())
                .contains(partition(today.minusDays(1)), partition(today), partition(today.plusDays(7)));
    }

    @Test
    void dropsThePartitionOfADayThatIsTooOldAndKeepsTheLastThatIsNot() {
        var today = LocalDate.now(ZoneOffset.UTC);
        createPartition(today.minusDays(31));
        createPartition(today.minusDays(30));

        upkeep.keepPartitions();

        assertThat(partitions())
                .contains(partition(today.minusDays(30)))
                .doesNotContain(partition(today.minusDays(31)));
    }

    @Test
    void catchesWhatHasNoPartitionAndStaysAbleToKeepPartitions() {
        var stray = LocalDate.now(ZoneOffset.UTC).plusDays(8);
        insertOn(stray, "stray");
        insertOn(LocalDate.now(ZoneOffset.UTC).minusDays(40), "old stray");

        assertThat(strays()).contains("stray", "old stray");
        database.list(Sql.of("SELECT outbox_keep_partitions(9, 30)::text"), row -> true);

        assertThat(strays()).contains("stray").doesNotContain("old stray");
        assertThat(partitions()).contains(partition(stray.plusDays(1))).doesNotContain(partition(stray));
    }

    @Test
    void doesNotQueueUpBehindALongTransaction() throws Exception {
        var day = LocalDate.now(ZoneOffset.UTC).minusDays(45);
        createPartition(day);
        try (var importing = Superuser.connection()) {
            importing.setAutoCommit(false);
            try (var statement = importing.createStatement()) {
                statement.execute("INSERT INTO outbox (topic, aggregate_id, type, source, payload)"
                        + " VALUES ('t', 'a', 't', 's', '{}')");
            }

            upkeep.keepPartitions();

            assertThat(partitions()).contains(partition(day));
            importing.rollback();
        }
        upkeep.keepPartitions();
        assertThat(partitions()).doesNotContain(partition(day));
    }

    @Test
    void publishesInsertsThroughTheRootOnly() {
        var published = database.require(
                Sql.of("SELECT pubinsert, pubupdate, pubdelete, pubtruncate, pubviaroot, puballtables"
                        + " FROM pg_publication WHERE pubname = 'outbox'"),
                row -> List.of(
                        row.flag("pubinsert"),
                        row.flag("pubupdate"),
                        row.flag("pubdelete"),
                        row.flag("pubtruncate"),
                        row.flag("pubviaroot"),
                        row.flag("puballtables")));

        assertThat(published).containsExactly(true, false, false, false, true, false);
    }

    @Test
    void makesTheRelaysSlotBeforeItServes() {
        var slot = database.find(
                Sql.of("SELECT plugin, slot_type, temporary FROM pg_replication_slots"
                        + " WHERE slot_name = 'sample_outbox' AND database = current_database()"),
                row -> List.of(row.text("plugin"), row.text("slot_type"), row.text("temporary")));

        assertThat(slot).contains(List.of("pgoutput", "logical", "f"));
    }

    @Test
    void relaysInsertsButNotTheirPlacingInTheFeed() {
        Notes.written();
        Call.organisation().get("/events?limit=1").is(200);

        var kinds = database.list(
                Sql.of("SELECT DISTINCT chr(get_byte(data, 0)) AS kind FROM pg_logical_slot_peek_binary_changes("
                        + "'sample_outbox', NULL, NULL, 'proto_version', '1', 'publication_names', 'outbox')"),
                row -> row.text("kind"));

        assertThat(kinds).contains("I").doesNotContain("U", "D", "T");
    }

    private List<String> partitions() {
        return database.list(
                Sql.of("SELECT inhrelid::regclass::text AS name FROM pg_inherits WHERE inhparent = 'outbox'::regclass"),
                row -> row.text("name"));
    }

    private List<String> strays() {
        return database.list(Sql.of("SELECT aggregate_id FROM outbox_default"), row -> row.text("aggregate_id"));
    }

    private static String partition(LocalDate day) {
        return "outbox_" + day.toString().replace("-", "");
    }

    private void createPartition(LocalDate day) {
        Superuser.run(
                "CREATE TABLE " + partition(day) + " PARTITION OF outbox FOR VALUES FROM ('" + day + "') TO ('"
                        + day.plusDays(1) + "')",
                "ALTER TABLE " + partition(day) + " OWNER TO " + Superuser.database());
    }

    private void insertOn(LocalDate day, String aggregate) {
        database.update(Sql.of(
                "INSERT INTO outbox (occurred_on, topic, aggregate_id, type, source, payload, position)"
                        + " VALUES (?, 'sample.stray.v1', ?, 't', 's', '{}', 0)",
                day,
                aggregate));
    }
}
