package cn.hengjian.assessment.ballot;

import static cn.hengjian.assessment.fixture.Assessment.anOpenRun;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.assessment.fixture.County;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody with the whole database can find out after a vote in which everybody voted as soon as he could. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AnonymityTest {

    /** In an order that is neither that of their numbers nor its reverse. */
    private static final List<String> VOTERS =
            List.of("C000007", "C000003", "C000008", "C000005", "C000004", "C000006");

    private static final List<String> GRADES =
            List.of("EXCELLENT", "COMPETENT", "BASIC", "INCOMPETENT", "COMPETENT", "EXCELLENT");

    @Inject
    County county;

    @Inject
    Database database;

    private final List<String> receipts = new ArrayList<>();
    private Vote vote;
    private long auditedBefore;

    @BeforeEach
    void everybodyVotesInTurn() {
        county.fresh();
        var department = county.department("D001");
        for (int number = 1; number <= 8; number++) {
            county.cadre("C00000" + number, department, "XK_F");
        }
        vote = Vote.prepared(
                anOpenRun(),
                List.of("A,MASSES,C000001", "A,MASSES,C000002"),
                VOTERS.stream().map(voter -> "A," + voter).toList());
        vote.act("opening").then().statusCode(200);
        auditedBefore = auditedOfCadres();
        for (int i = 0; i < VOTERS.size(); i++) {
            var token = Vote.tokenOf(VOTERS.get(i));
            token.cast("C000001=" + GRADES.get(i)).then().statusCode(201);
            receipts.add(token.receipt());
        }
    }

    /** The same cadres vote in the next test. */
    @AfterEach
    void noOpenVote() {
        vote.act("closing");
    }

    private List<String> inStoredOrder(String column, String table) {
        return database.list(
                Sql.of("SELECT " + column + " AS value FROM " + table + " ORDER BY ctid"), row -> row.text("value"));
    }

    private static String urlSafe(String column) {
        return "rtrim(translate(encode(" + column + ", 'base64'), E'+/\\n', '-_'), '=')";
    }

    private String ofThisVote(String table) {
        return table + " WHERE sheet_id = (SELECT id FROM ballot_sheet WHERE review_id = '" + vote.review() + "')";
    }

    @Test
    void sealsEveryMarkAlikeWhileTheVoteIsOpen() {
        var seals = inStoredOrder("length(sealed)::text", ofThisVote("ballot_mark"));

        assertThat(seals).hasSize(2 * VOTERS.size());
        assertThat(new HashSet<>(seals)).hasSize(1);
        assertThat(new HashSet<>(inStoredOrder("encode(sealed, 'hex')", ofThisVote("ballot_mark"))))
                .hasSize(2 * VOTERS.size());
    }

    @Test
    void keepsNoMarkNorKeyAfterTheClose() {
        vote.act("closing").then().statusCode(200);

        assertThat(inStoredOrder("id::text", ofThisVote("ballot_mark"))).isEmpty();
        assertThat(county.count(
                        "SELECT count(*) AS n FROM ballot_sheet WHERE review_id = ? AND private_key IS NOT NULL",
                        vote.review()))
                .isZero();
    }

    @Test
    void keepsNoOrderAfterTheClose() {
        vote.act("closing").then().statusCode(200);

        assertThat(inStoredOrder(urlSafe("receipt"), ofThisVote("ballot_spent")))
                .containsExactlyInAnyOrderElementsOf(receipts);
        assertThat(inStoredOrder("encode(receipt, 'hex')", ofThisVote("ballot_spent")))
                .isSorted();
        assertThat(inStoredOrder("cadre_number", ofThisVote("ballot_voter")))
                .containsExactlyInAnyOrderElementsOf(VOTERS)
                .isSorted();
    }

    @Test
    void hasNoColumnThatTellsATime() {
        assertThat(database.list(Sql.of("""
                                SELECT table_name || '.' || column_name AS value FROM information_schema.columns
                                WHERE table_name LIKE 'ballot\\_%' AND (data_type LIKE 'time%' OR data_type = 'date'
                                    OR is_identity = 'YES' OR column_default LIKE 'nextval%')"""), row -> row.text("value"))).isEmpty();
    }

    /** No table of the service holds a receipt or a blinded token beside a voter's number, or says when one came. */
    @Test
    void writesNothingOfABallotElsewhere() {
        vote.act("closing").then().statusCode(200);
        var tables = new HashSet<>(database.list(
                Sql.of("SELECT table_name AS value FROM information_schema.tables"
                        + " WHERE table_schema = 'public' AND table_type = 'BASE TABLE'"),
                row -> row.text("value")));
        tables.removeAll(Set.of("ballot_spent"));

        for (var table : tables) {
            for (var receipt : receipts) {
                assertThat(county.count(
                                "SELECT count(*) AS n FROM \"" + table + "\" t WHERE t::text LIKE '%' || ? || '%'"
                                        + " OR t::text LIKE '%' || encode(decode(translate(?, '-_', '+/') || '=',"
                                        + " 'base64'), 'hex') || '%'",
                                receipt,
                                receipt))
                        .as("a receipt in %s", table)
                        .isZero();
            }
        }
        assertThat(
                        county.count(
                                "SELECT count(*) AS n FROM outbox WHERE payload::text LIKE '%C00000%' AND type LIKE '%ballot%'"))
                .isZero();
        assertThat(auditedOfCadres()).isEqualTo(auditedBefore);
    }

    /** Cadres are audited for other things that they do; voting adds nothing. */
    private long auditedOfCadres() {
        return county.count("SELECT count(*) AS n FROM audit_entry WHERE actor LIKE 'cadre.%'");
    }
}
