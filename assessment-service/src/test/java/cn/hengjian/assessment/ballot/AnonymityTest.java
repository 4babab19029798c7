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
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
                Map.of("asks", "OVERALL_AND_QUESTIONS", "comments", true),
                List.of("A,MASSES,C000001", "A,MASSES,C000002"),
                VOTERS.stream().map(voter -> "A," + voter).toList());
        vote.act("opening").then().statusCode(200);
        auditedBefore = auditedOfCadres();
        for (int i = 0; i < VOTERS.size(); i++) {
            var token = Vote.tokenOf(VOTERS.get(i));
            var comments = i % 2 == 0 ? Map.of("C000001", "意见" + i) : Map.<String, String>of();
            token.castWith(comments, "C000001=" + GRADES.get(i), "C000002/B1=" + GRADES.get(i))
                    .then()
                    .statusCode(201);
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
    void sealsEveryMarkAndCommentAlikeWhileTheVoteIsOpen() {
        // Two subjects, of whom the overall grade and one question are asked; and a comment on each, or none.
        for (var box : Map.of("ballot_mark", 4, "ballot_comment", 2).entrySet()) {
            int rows = box.getValue() * VOTERS.size();
            var seals = inStoredOrder("length(sealed)::text", ofThisVote(box.getKey()));

            assertThat(seals).as(box.getKey()).hasSize(rows);
            assertThat(new HashSet<>(seals)).as(box.getKey()).hasSize(1);
            assertThat(new HashSet<>(inStoredOrder("encode(sealed, 'hex')", ofThisVote(box.getKey()))))
                    .as(box.getKey())
                    .hasSize(rows);
        }
    }

    /** Which rows came in one ballot shows in the transaction; which is which in it shows in nothing. */
    @Test
    void storesTheRowsOfABallotInAnOrderOfTheirOwn() {
        for (var box : List.of("ballot_mark", "ballot_comment")) {
            for (var ballot : new HashSet<>(inStoredOrder("xmin::text", ofThisVote(box)))) {
                var ids = inStoredOrder("id::text", ofThisVote(box) + " AND xmin::text = '" + ballot + "'").stream()
                        .map(UUID::fromString)
                        .toList();
                assertThat(ids).as(box).isSorted().allMatch(id -> id.version() == 4);
            }
        }
    }

    @Test
    void keepsNoMarkNorKeyAfterTheClose() {
        vote.act("closing").then().statusCode(200);

        assertThat(inStoredOrder("id::text", ofThisVote("ballot_mark"))).isEmpty();
        assertThat(inStoredOrder("id::text", ofThisVote("ballot_comment"))).isEmpty();
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

    /** What is left of a vote says by no value, by no place and by no transaction what belongs to which voter. */
    @Test
    void leavesNothingByWhichVotersAreJoinedToWhatWasVoted() {
        vote.act("closing").then().statusCode(200);
        var left = List.of("review_total", "review_comment", "ballot_spent", "ballot_mark", "ballot_comment");
        var common = new HashSet<>(inStoredOrder("id::text", "ballot_sheet WHERE review_id = '" + vote.review() + "'"));
        common.add(vote.review().toString());

        var ofVoters = values("ballot_voter");
        ofVoters.removeAll(common);
        assertThat(ofVoters).hasSize(2 * VOTERS.size());
        for (var table : left) {
            assertThat(values(table)).as(table).doesNotContainAnyElementsOf(ofVoters);
        }
        assertThat(inStoredOrder("id::text", ofThisReview("review_comment")))
                .hasSize(3)
                .isSorted();
        var written = new HashSet<>(inStoredOrder("xmin::text", ofThisVote("ballot_voter")));
        written.addAll(inStoredOrder("xmin::text", ofThisVote("ballot_spent")));
        written.addAll(inStoredOrder("xmin::text", ofThisReview("review_comment")));
        written.addAll(inStoredOrder("xmin::text", ofThisReview("review_total")));
        assertThat(written).hasSize(1);
    }

    private String ofThisReview(String table) {
        return table + " WHERE review_id = '" + vote.review() + "'";
    }

    /** Every value of a table's rows, whatever its column. */
    private Set<String> values(String table) {
        return new HashSet<>(database.list(
                Sql.of(
                        "SELECT DISTINCT v.value FROM " + table + " t, jsonb_each_text(to_jsonb(t)) v"
                                + " WHERE v.value IS NOT NULL AND to_jsonb(t)::text LIKE ANY (ARRAY(SELECT '%' || x || '%'"
                                + " FROM (SELECT id::text AS x FROM ballot_sheet WHERE review_id = ?"
                                + " UNION ALL SELECT ?::text) k))",
                        vote.review(),
                        vote.review()),
                row -> row.text("value")));
    }

    @Test
    void hasNoColumnThatTellsATime() {
        assertThat(database.list(Sql.of("""
                                SELECT table_name || '.' || column_name AS value FROM information_schema.columns
                                WHERE (table_name LIKE 'ballot\\_%' OR table_name IN ('review_comment', 'review_total'))
                                    AND (data_type LIKE 'time%' OR data_type = 'date'
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
