package cn.hengjian.assessment.ballot;

import static cn.hengjian.assessment.fixture.Assessment.anOpenRun;
import static cn.hengjian.assessment.fixture.Assessment.totals;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.hengjian.assessment.fixture.Api;
import cn.hengjian.assessment.fixture.County;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** C000001 is rated by five on sheet A, C000002 by five on sheet B, of whom one abstains. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CommentTest {

    private static final Map<String, Object> WITH_COMMENTS = Map.of("comments", true);

    @Inject
    County county;

    private final Map<String, UUID> ids = new HashMap<>();
    private Vote vote;

    @BeforeEach
    void twelveCadres() {
        county.fresh();
        var department = county.department("D001");
        IntStream.rangeClosed(1, 12).forEach(i -> ids.put(number(i), county.cadre(number(i), department, "XK_F")));
    }

    private void aVote(Map<String, Object> settings) {
        var voters = new ArrayList<String>();
        IntStream.rangeClosed(3, 7).forEach(i -> voters.add("A," + number(i)));
        IntStream.rangeClosed(8, 12).forEach(i -> voters.add("B," + number(i)));
        vote = Vote.prepared(anOpenRun(), settings, List.of("A,MASSES,C000001", "B,PEERS,C000002"), voters);
        vote.act("opening").then().statusCode(200);
    }

    /** The same cadres vote in the next test. */
    @AfterEach
    void noOpenVote() {
        vote.act("closing");
    }

    private static String number(int number) {
        return "C%06d".formatted(number);
    }

    private void everybodyVotes() {
        for (int i = 3; i <= 7; i++) {
            // Two of five say something.
            var comments = i < 5 ? Map.of("C000001", "意见" + i) : Map.<String, String>of();
            Vote.tokenOf(number(i))
                    .castWith(comments, "C000001=COMPETENT")
                    .then()
                    .statusCode(201);
        }
        for (int i = 8; i <= 12; i++) {
            var marks = i < 12 ? new String[] {"C000002=BASIC"} : new String[0];
            Vote.tokenOf(number(i))
                    .castWith(Map.of("C000002", "意见" + i), marks)
                    .then()
                    .statusCode(201);
        }
    }

    private void certify() {
        totals(
                vote.review(),
                IntStream.rangeClosed(3, 12)
                        .mapToObj(i -> number(i) + ",PEERS,9,9,0,9,0,0,0")
                        .toArray(String[]::new));
        vote.act("counting").then().statusCode(200);
        Api.qian().post("/reviews/{id}/certification", vote.review()).then().statusCode(200);
    }

    private long count(String table) {
        return county.count("SELECT count(*) AS n FROM " + table + " WHERE review_id = ?", vote.review());
    }

    private static final String BALLOTS = "ballot_comment JOIN ballot_sheet b ON b.id = sheet_id";

    private static final String COMMENTS = "/reviews/{id}/subjects/{cadre}/comments";

    @Test
    void listsCommentsOfACertifiedReviewWhereEnoughBallotsAreValid() {
        aVote(WITH_COMMENTS);
        everybodyVotes();
        assertThat(count(BALLOTS)).isEqualTo(10);
        Api.sun().get(COMMENTS, vote.review(), ids.get("C000001")).then().statusCode(409);
        vote.act("closing").then().statusCode(200).body("state", equalTo("CLOSED"));
        assertThat(count(BALLOTS)).isZero();
        // Five valid ballots are enough, four are not: what those say is gone.
        assertThat(count("review_comment")).isEqualTo(2);
        Api.sun()
                .get(COMMENTS, vote.review(), ids.get("C000001"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/review-not-certified"));
        certify();

        Api.sun()
                .get(COMMENTS, vote.review(), ids.get("C000001"))
                .then()
                .statusCode(200)
                .body("items.text", containsInAnyOrder("意见3", "意见4"))
                .body("items[0].keySet().size()", equalTo(1));
        Api.organisation()
                .get(COMMENTS, vote.review(), ids.get("C000002"))
                .then()
                .statusCode(200)
                .body("items", empty());
        assertThat(county.count(
                        "SELECT count(*) AS n FROM audit_entry WHERE action = 'comments-read' AND object_id = ?",
                        ids.get("C000001").toString()))
                .isEqualTo(1);
    }

    @Test
    void keepsCommentsFromSubjectsAndTheirLeaders() {
        aVote(WITH_COMMENTS);
        everybodyVotes();
        vote.act("closing").then().statusCode(200);
        certify();

        Api.cadre("C000001")
                .get(COMMENTS, vote.review(), ids.get("C000001"))
                .then()
                .statusCode(403);
        Api.unitLeader("D001")
                .get(COMMENTS, vote.review(), ids.get("C000001"))
                .then()
                .statusCode(403);
        Api.inspector().get(COMMENTS, vote.review(), ids.get("C000001")).then().statusCode(403);
        Api.official("C000001")
                .get(COMMENTS, vote.review(), ids.get("C000001"))
                .then()
                .statusCode(404);
        Api.official("C000009")
                .get(COMMENTS, vote.review(), ids.get("C000001"))
                .then()
                .statusCode(200);
        Api.sun().get(COMMENTS, vote.review(), UUID.randomUUID()).then().statusCode(404);
        Api.sun().get(COMMENTS, UUID.randomUUID(), ids.get("C000001")).then().statusCode(404);
    }

    @Test
    void saysThatFreeTextCanIdentifyItsWriter() {
        aVote(WITH_COMMENTS);

        Api.cadre("C000003")
                .get("/ballots")
                .then()
                .statusCode(200)
                .body("items[0].comments.maxLength", equalTo(300))
                .body("items[0].comments.notice", containsString("can identify its writer"));
    }

    @Test
    void refusesCommentsThatTheSheetHasNoPlaceFor() {
        aVote(WITH_COMMENTS);
        var token = Vote.tokenOf("C000003");

        token.castWith(Map.of("C000002", "意见"), "C000001=BASIC")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/comments/0/cadreNumber"))
                .body("errors.code", contains("not-on-this-sheet"));
        token.castWith(Map.of("C000001", "长".repeat(301)), "C000001=BASIC")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/comments/0/text"));

        token.castWith(Map.of("C000001", "😀".repeat(150)), "C000001=BASIC")
                .then()
                .statusCode(201);
        assertThat(county.count(
                        "SELECT count(DISTINCT length(sealed)) AS n FROM " + BALLOTS + " WHERE review_id = ?",
                        vote.review()))
                .isEqualTo(1);
    }

    @Test
    void takesNoneUnlessTheReviewDoes() {
        aVote(Map.of());
        Api.cadre("C000003").get("/ballots").then().statusCode(200).body("items[0].comments", nullValue());
        var token = Vote.tokenOf("C000003");

        token.castWith(Map.of("C000001", "意见"), "C000001=BASIC")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/comments"))
                .body("errors.code", contains("no-comments"));

        token.cast("C000001=BASIC").then().statusCode(201);
        assertThat(count(BALLOTS)).isZero();
    }

    @Test
    void voidsAVoteInWhichACommentIsGone() {
        aVote(WITH_COMMENTS);
        everybodyVotes();
        county.update(
                "DELETE FROM ballot_comment WHERE id = (SELECT c.id FROM ballot_comment c"
                        + " JOIN ballot_sheet b ON b.id = c.sheet_id WHERE b.review_id = ? LIMIT 1)",
                vote.review());

        vote.act("closing").then().statusCode(200).body("state", equalTo("VOID"));
        assertThat(count(BALLOTS)).isZero();
        assertThat(count("review_comment")).isZero();
    }

    @Test
    void forgetsTheCommentsOfAReviewThatIsVoided() {
        aVote(WITH_COMMENTS);
        everybodyVotes();
        vote.act("closing").then().statusCode(200);

        Api.sun()
                .contentType("application/json")
                .body(Map.of("reason", "参与率过低"))
                .post("/reviews/{id}/voiding", vote.review())
                .then()
                .statusCode(200);

        assertThat(count("review_comment")).isZero();
    }
}
