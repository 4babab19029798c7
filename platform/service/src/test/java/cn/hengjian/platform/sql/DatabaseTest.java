package cn.hengjian.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.hengjian.platform.testing.RealParts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class DatabaseTest {

    private enum Colour {
        RED
    }

    @Inject
    Database database;

    @Test
    void putsAStatementTogetherWithItsArgumentsInOrder() {
        var sql = Sql.of("SELECT ? AS one", 1)
                .add("WHERE true")
                .and("? = ?", 2, 2)
                .andIfPresent("? = 'skipped'", null)
                .andIfPresent("? = 3", 3)
                .and(Sql.of("? = 4", 4).add("OR ?", true));

        assertThat(sql.text()).isEqualTo("SELECT ? AS one WHERE true AND (? = ?) AND (? = 3) AND ( ? = 4 OR ? )");
        assertThat(sql.arguments()).containsExactly(1, 2, 2, 3, 4, true);
        assertThat(database.<Integer>require(sql, row -> row.integer("one"))).isEqualTo(1);
    }

    @Test
    void sendsEveryTypeThatServicesUseAndReadsItBack() {
        var id = TimeOrderedId.next();
        var moment = Instant.parse("2026-11-22T08:00:00.123456Z");

        var read = database.require(
                Sql.of(
                        "SELECT ?::uuid AS id, ?::timestamptz AS at, ?::date AS day, ?::numeric AS amount, ?::text AS colour,"
                                + " ?::bigint AS number, ?::boolean AS flag, ?::bytea AS bytes, ?::text[] AS words, ?::text AS none",
                        id,
                        moment,
                        LocalDate.of(2026, 2, 28),
                        new BigDecimal("1.50"),
                        Colour.RED,
                        Long.MAX_VALUE,
                        true,
                        new byte[] {0, -1},
                        List.of("a,b", "\"c\"", "{}"),
                        null),
                row -> List.of(
                        row.uuid("id"),
                        row.instant("at"),
                        row.date("day"),
                        row.decimal("amount"),
                        row.text("colour"),
                        row.number("number"),
                        row.flag("flag"),
                        List.of(row.bytes("bytes")[0], row.bytes("bytes")[1]),
                        row.texts("words"),
                        row.textOrNull("none") == null));

        assertThat(read)
                .isEqualTo(List.of(
                        id,
                        moment,
                        LocalDate.of(2026, 2, 28),
                        new BigDecimal("1.50"),
                        "RED",
                        Long.MAX_VALUE,
                        true,
                        List.of((byte) 0, (byte) -1),
                        List.of("a,b", "\"c\"", "{}"),
                        true));
    }

    @Test
    void comparesWithCollectionsEmptyOnesToo() {
        var id = UUID.randomUUID();

        assertThat(matches("?::uuid = ANY (?)", id, Set.of(id))).isTrue();
        assertThat(matches("?::uuid = ANY (?)", id, Set.of())).isFalse();
        assertThat(matches("?::text = ANY (?)", "a", List.of("b", "a"))).isTrue();
        assertThat(matches("?::text = ANY (?)", "a", List.of())).isFalse();
        assertThat(matches("?::bigint = ANY (?)", 1L, List.of())).isFalse();
    }

    private boolean matches(String condition, Object... arguments) {
        return database.<Boolean>require(Sql.of("SELECT " + condition + " AS it", arguments), row -> row.flag("it"));
    }

    @Test
    void neverTakesTextFromOutsideForSql() {
        var evil = "'; DROP TABLE note; --";

        assertThat(database.<String>require(Sql.of("SELECT ?::text AS it", evil), row -> row.text("it")))
                .isEqualTo(evil);
    }

    @Test
    void saysWhichColumnIsUnexpectedlyNull() {
        assertThatThrownBy(() -> database.require(Sql.of("SELECT NULL::text AS name"), row -> row.text("name")))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("name");
    }

    @Test
    void takesPartInTheTransactionUnderWay() {
        var subject = UUID.randomUUID().toString();

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    database.update(Sql.of("INSERT INTO counted VALUES (?, 1, '{}')", subject));
                    assertThat(exists(subject)).isTrue();
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");

        assertThat(exists(subject)).isFalse();
    }

    private boolean exists(String subject) {
        return database.find(Sql.of("SELECT 1 FROM counted WHERE subject = ?", subject), row -> true)
                .isPresent();
    }

    @Test
    void tellsAnOutageFromARefusal() {
        assertThat(Outage.is(failure("SELECT 1 / 0"))).isFalse();
        assertThat(Outage.is(failure("INSERT INTO counted VALUES ('x', -1, '{}')")))
                .isFalse();
        assertThat(Outage.is(failure("SELECT pg_terminate_backend(pg_backend_pid())")))
                .isTrue();
        assertThat(Outage.is(new IllegalStateException("no SQL at all"))).isFalse();
    }

    private Throwable failure(String statement) {
        try {
            database.list(Sql.of(statement), row -> true);
            throw new AssertionError("no failure");
        } catch (DatabaseException e) {
            return e;
        }
    }
}
