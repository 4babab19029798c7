package cn.hengjian.assessment.ballot;

import static cn.hengjian.assessment.fixture.Assessment.anOpenRun;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import cn.hengjian.assessment.fixture.Api;
import cn.hengjian.assessment.fixture.County;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two subjects on the sheet A of six voters; a sheet B of the other class, so that a second key is there. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class BallotTest {

    private static final List<String> SHEETS =
            List.of("A,MASSES,C000001", "A,MASSES,C000002", "B,LEADERS,C000003", "B,LEADERS,C000004");
    private static final List<String> VOTERS = List.of(
            "A,C000003", "A,C000004", "A,C000005", "A,C000006", "A,C000007", "A,C000008", "B,C000001", "B,C000002");

    @Inject
    County county;

    @Inject
    Database database;

    private Vote vote;

    @BeforeEach
    void aPreparedVote() {
        county.fresh();
        var department = county.department("D001");
        for (int number = 1; number <= 9; number++) {
            county.cadre("C00000" + number, department, "XK_F");
        }
        vote = Vote.prepared(anOpenRun(), SHEETS, VOTERS);
    }

    /** The same cadres vote in the next test. */
    @AfterEach
    void noOpenVote() {
        vote.act("closing");
    }

    private void open() {
        vote.act("opening").then().statusCode(200).body("state", equalTo("OPEN"));
    }

    private void close() {
        vote.act("closing").then().statusCode(200).body("state", equalTo("CLOSED"));
    }

    private String totals(String cadre, String voterClass) {
        return database.require(Sql.of("""
                        SELECT concat_ws('/', t.issued, t.returned, t.excellent, t.competent, t.basic, t.incompetent,
                            t.abstained) AS totals
                        FROM review_total t JOIN review_subject s USING (review_id, cadre_id)
                        WHERE t.review_id = ? AND s.cadre_number = ? AND t.voter_class = ?""", vote.review(), cadre, voterClass), row -> row.text("totals"));
    }

    @Test
    void countsWhatWasVoted() {
        open();
        var first = Vote.tokenOf("C000003");
        first.cast("C000001=EXCELLENT", "C000002=INCOMPETENT")
                .then()
                .statusCode(201)
                .body("receipt", equalTo(first.receipt()));
        Vote.tokenOf("C000004").cast("C000001=COMPETENT").then().statusCode(201);
        Vote.tokenOf("C000005")
                .cast("C000001=COMPETENT", "C000002=BASIC")
                .then()
                .statusCode(201);
        Vote.tokenOf("C000006");
        Vote.tokenOf("C000001")
                .cast("C000003=EXCELLENT", "C000004=EXCELLENT")
                .then()
                .statusCode(201);
        Api.sun()
                .get("/reviews/{id}/turnout", vote.review())
                .then()
                .statusCode(200)
                .body("voters", equalTo(8))
                .body("issued", equalTo(5))
                .body("voted", equalTo(4));

        close();

        assertThat(totals("C000001", "MASSES")).isEqualTo("6/3/1/2/0/0/0");
        assertThat(totals("C000002", "MASSES")).isEqualTo("6/3/0/0/1/1/1");
        assertThat(totals("C000003", "LEADERS")).isEqualTo("2/1/1/0/0/0/0");
        Vote.anybody()
                .get("/ballots/{sheet}/receipts", first.sheet())
                .then()
                .statusCode(200)
                .body("issued", equalTo(4))
                .body("spent", equalTo(3))
                .body("cast", equalTo(3))
                .body("receipts.size()", equalTo(3))
                .body("receipts.findAll { it == '" + first.receipt() + "' }.size()", equalTo(1));
    }

    @Test
    void showsAVoterTheOwnSheetOnly() {
        Api.cadre("C000003").get("/ballots").then().statusCode(200).body("items", empty());
        open();

        Api.cadre("C000003")
                .get("/ballots")
                .then()
                .statusCode(200)
                .body("items.reviewId", contains(vote.review().toString()))
                .body("items[0].voterClass", equalTo("MASSES"))
                .body("items[0].issued", equalTo(false))
                .body("items[0].suite", equalTo("RSABSSA-SHA384-PSS-Randomized"))
                .body("items[0].subjects.number", contains("C000001", "C000002"))
                .body("items[0].key.kty", equalTo("RSA"));
        Api.cadre("C000009").get("/ballots").then().statusCode(200).body("items", empty());
        Api.sun().get("/ballots").then().statusCode(403);
        Vote.anybody().get("/ballots").then().statusCode(401);
    }

    @Test
    void signsOneTokenForEachVoter() {
        open();
        var draft = Vote.Draft.of(Vote.sheetOf("C000003"));
        String signature =
                Vote.issue("C000003", draft).then().statusCode(200).extract().path("blindSignature");

        Vote.issue("C000003", draft).then().statusCode(200).body("blindSignature", equalTo(signature));
        Vote.issue("C000003", Vote.Draft.of(Vote.sheetOf("C000003")))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/ballot-already-issued"));
        Vote.issue("C000009", draft).then().statusCode(404);
        Vote.issue("C000001", draft).then().statusCode(404);
        Api.cadre("C000004")
                .contentType("application/json")
                .body(Map.of("blindedMessage", "AAAA"))
                .post("/ballots/{sheet}/token", draft.sheet())
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/blindedMessage"));
        Api.cadre("C000004")
                .contentType("application/json")
                .body(Map.of("blindedMessage", "*"))
                .post("/ballots/{sheet}/token", draft.sheet())
                .then()
                .statusCode(422)
                .body("errors.code", contains("base64url"));
    }

    @Test
    void signsOneOfManyTokensAskedForAtOnce() throws Exception {
        open();
        var drafts = IntStream.range(0, 8)
                .mapToObj(_ -> Vote.Draft.of(Vote.sheetOf("C000003")))
                .toList();

        var statuses = atOnce(drafts.stream()
                .map(draft ->
                        (Callable<Integer>) () -> Vote.issue("C000003", draft).statusCode())
                .toList());

        assertThat(statuses).containsExactlyInAnyOrder(200, 409, 409, 409, 409, 409, 409, 409);
    }

    @Test
    void takesATokenOnce() throws Exception {
        open();
        var token = Vote.tokenOf("C000003");

        var statuses = atOnce(IntStream.range(0, 8)
                .mapToObj(_ ->
                        (Callable<Integer>) () -> token.cast("C000001=BASIC").statusCode())
                .toList());

        assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409, 409, 409, 409, 409, 409);
        token.cast("C000001=EXCELLENT")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/ballot-spent"))
                .body("detail", equalTo("The token has been used"));
        close();
        assertThat(totals("C000001", "MASSES")).isEqualTo("6/1/0/0/1/0/0");
    }

    @Test
    void refusesATokenThatIsNotForTheSheet() {
        open();
        var token = Vote.tokenOf("C000003");
        var other = Vote.sheetOf("C000001").getString("sheetId");
        var forged = new Vote.Token(token.sheet(), token.message(), new byte[256]);
        var longer = new Vote.Token(token.sheet(), new byte[65], token.signature());

        for (var refused : List.of(
                token.castOn(other, "C000003=BASIC"), forged.cast("C000001=BASIC"), longer.cast("C000001=BASIC"))) {
            refused.then().statusCode(422).body("type", equalTo("/problems/ballot-token-invalid"));
        }
        token.castOn(UUID.randomUUID().toString(), "C000001=BASIC").then().statusCode(404);
        token.cast("C000001=BASIC").then().statusCode(201);
    }

    @Test
    void refusesMarksThatTheSheetHasNoPlaceFor() {
        open();
        var token = Vote.tokenOf("C000003");

        token.cast("C000001=BASIC", "C000003=BASIC", "C000001=COMPETENT")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/marks/1/cadreNumber", "/marks/2/cadreNumber"))
                .body("errors.code", containsInAnyOrder("not-on-this-sheet", "rated-twice"));
        token.cast("C000001=SPLENDID").then().statusCode(422).body("errors.pointer", contains("/marks/0/grade"));

        token.cast().then().statusCode(201);
    }

    @Test
    void tellsNothingButTheTurnoutBeforeTheClose() {
        open();
        var token = Vote.tokenOf("C000003");
        token.cast("C000001=BASIC").then().statusCode(201);

        Vote.anybody()
                .get("/ballots/{sheet}/receipts", token.sheet())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/ballot-not-closed"));
        Api.sun().get("/reviews/{id}/results", vote.review()).then().statusCode(409);
        Api.cadre("C000003").get("/reviews/{id}/turnout", vote.review()).then().statusCode(403);
        Api.sun().get("/reviews/{id}/turnout", UUID.randomUUID()).then().statusCode(404);
        assertThat(county.count("SELECT count(*) AS n FROM review_total WHERE review_id = ?", vote.review()))
                .isZero();
    }

    @Test
    void takesNothingAfterTheClose() {
        open();
        var token = Vote.tokenOf("C000003");
        var draft = Vote.Draft.of(Vote.sheetOf("C000004"));
        close();

        token.cast("C000001=BASIC").then().statusCode(409).body("type", equalTo("/problems/ballot-not-open"));
        Vote.issue("C000004", draft).then().statusCode(409).body("type", equalTo("/problems/ballot-not-open"));
    }

    @Test
    void voidsAVoteWhoseCountsDisagree() {
        open();
        var token = Vote.tokenOf("C000003");
        token.cast("C000001=BASIC").then().statusCode(201);
        database.update(Sql.of(
                "DELETE FROM ballot_mark WHERE id = (SELECT id FROM ballot_mark WHERE sheet_id = ?::uuid LIMIT 1)",
                token.sheet()));

        vote.act("closing").then().statusCode(200).body("state", equalTo("VOID"));

        assertThat(county.count("SELECT count(*) AS n FROM review_total WHERE review_id = ?", vote.review()))
                .isZero();
    }

    @Test
    void keepsPaperOutOfAClassThatVotedElectronically() {
        open();
        close();

        var job = Api.upload(Api.sun(), "review-totals", vote.review(), "ALL_OR_NOTHING", """
                cadreNumber,voterClass,issued,returned,excellent,competent,basic,incompetent,abstained
                C000001,MASSES,9,9,9,0,0,0,0
                C000001,PEERS,9,9,9,0,0,0,0
                """);

        assertThat(errors(job.getString("id"))).containsExactly("2 voterClass counted-electronically");
    }

    @Test
    void refusesSheetsAndVotersThatDoNotFit() {
        var sheets = vote.importSheets(List.of("A,MASSES,C000001", "A,PEERS,C000002", "B,PEERS,C999999"));
        assertThat(errors(sheets.getString("id")))
                .containsExactlyInAnyOrder("3 voterClass several-classes", "4 cadreNumber unknown-subject");

        var voters = vote.importVoters(List.of("A,C000001", "Z,C000003", "A,C999999", "A,C000005", "B,C000005"));
        assertThat(errors(voters.getString("id")))
                .containsExactlyInAnyOrder(
                        "2 cadreNumber own-sheet",
                        "3 sheet unknown-sheet",
                        "4 cadreNumber unknown-cadre",
                        "6 cadreNumber duplicate-row");
    }

    @Test
    void arrangesNothingOnceTheVoteIsOpen() {
        open();

        assertThat(vote.importVoters(VOTERS).getString("state")).isEqualTo("FAILED");
        assertThat(vote.importSheets(SHEETS).getString("state")).isEqualTo("FAILED");
    }

    private static List<String> errors(String job) {
        var errors = Api.sun().get("/jobs/{id}/errors", job).jsonPath();
        return IntStream.range(0, errors.getList("items").size())
                .mapToObj(i -> "%s %s %s"
                        .formatted(
                                errors.getString("items[" + i + "].row"),
                                errors.getString("items[" + i + "].column"),
                                errors.getString("items[" + i + "].code")))
                .toList();
    }

    private static List<Integer> atOnce(List<Callable<Integer>> calls) throws Exception {
        try (var threads = Executors.newFixedThreadPool(calls.size())) {
            var statuses = new ArrayList<Integer>();
            for (var future : threads.invokeAll(calls)) {
                statuses.add(future.get());
            }
            return statuses;
        }
    }
}
