package cn.hengjian.assessment.ballot;

import static cn.hengjian.assessment.fixture.Assessment.aCode;
import static cn.hengjian.assessment.fixture.Assessment.aDraftRun;
import static cn.hengjian.assessment.fixture.Assessment.aDraftScheme;
import static cn.hengjian.assessment.fixture.Assessment.qual;
import static cn.hengjian.assessment.fixture.Assessment.quant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import cn.hengjian.assessment.fixture.Api;
import cn.hengjian.assessment.fixture.Assessment;
import cn.hengjian.assessment.fixture.County;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two subjects of whom a review asks the questions B1 and B2 beside the overall grade. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class QuestionTest {

    private static final List<String> VOTERS =
            List.of("C000003", "C000004", "C000005", "C000006", "C000007", "C000008");

    @Inject
    County county;

    @Inject
    Database database;

    private UUID run;
    private Vote vote;

    @BeforeEach
    void aPreparedVote() {
        county.fresh();
        var department = county.department("D001");
        for (int number = 1; number <= 8; number++) {
            county.cadre("C00000" + number, department, "XK_F");
        }
        run = aRunOfTwoQuestions();
        vote = Vote.prepared(
                run,
                Map.of("asks", "OVERALL_AND_QUESTIONS"),
                List.of("A,MASSES,C000001", "A,MASSES,C000002"),
                VOTERS.stream().map(voter -> "A," + voter).toList());
    }

    /** The same cadres vote in the next test. */
    @AfterEach
    void noOpenVote() {
        vote.act("closing");
    }

    private static UUID aRunOfTwoQuestions() {
        var scheme = aDraftScheme(Map.of(
                "code",
                aCode(),
                "name",
                "考核办法",
                "appliesTo",
                "LEADER",
                "indicators",
                List.of(quant("Q1", 40, 100, "DIRECT"), qual("B1", 30), qual("B2", 30))));
        Api.sun().post("/schemes/{id}/publication", scheme).then().statusCode(200);
        var run = aDraftRun(scheme, Assessment.aPublishedScheme("GENERAL"));
        Api.sun().post("/runs/{id}/opening", run).then().statusCode(200);
        return run;
    }

    private String totals(String cadre, String question) {
        return database.require(Sql.of("""
                        SELECT concat_ws('/', t.issued, t.returned, t.excellent, t.competent, t.basic, t.incompetent,
                            t.abstained) AS totals
                        FROM review_total t JOIN review_subject s USING (review_id, cadre_id)
                        WHERE t.review_id = ? AND s.cadre_number = ? AND t.question = ?""", vote.review(), cadre, question), row -> row.text("totals"));
    }

    private JsonPath resultOf(String cadre) {
        Api.sun().post("/reviews/{id}/counting", vote.review()).then().statusCode(200);
        Api.qian().post("/reviews/{id}/certification", vote.review()).then().statusCode(200);
        var results = Api.sun()
                .get("/reviews/{id}/results", vote.review())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return results.setRootPath("items.find { it.cadreNumber == '" + cadre + "' }");
    }

    /** The others of the county are subjects, too, and were rated on paper, if at all. */
    private void paperOfTheOthers() {
        var lines = VOTERS.stream()
                .flatMap(cadre ->
                        List.of("", "B1", "B2").stream().map(question -> cadre + ",PEERS,9,9,0,9,0,0,0," + question))
                .toList();
        assertThat(paper(lines).getString("state")).isEqualTo("SUCCEEDED");
    }

    private JsonPath paper(List<String> lines) {
        return Api.upload(
                Api.sun(),
                "review-totals",
                vote.review(),
                "ALL_OR_NOTHING",
                "cadreNumber,voterClass,issued,returned,excellent,competent,basic,incompetent,abstained,question\n"
                        + String.join("\n", lines) + "\n");
    }

    @Test
    void countsEachQuestionByItself() {
        vote.act("opening").then().statusCode(200).body("asks", equalTo("OVERALL_AND_QUESTIONS"));
        Vote.tokenOf("C000003")
                .cast("C000001=EXCELLENT", "C000001/B1=BASIC", "C000001/B2=INCOMPETENT", "C000002/B2=EXCELLENT")
                .then()
                .statusCode(201);
        // As a client casts that knows of no questions.
        Vote.tokenOf("C000004")
                .cast("C000001=COMPETENT", "C000002=COMPETENT")
                .then()
                .statusCode(201);
        assertThat(county.count(
                        "SELECT count(*) AS n FROM ballot_mark m JOIN ballot_sheet b ON b.id = m.sheet_id"
                                + " WHERE b.review_id = ?",
                        vote.review()))
                .isEqualTo(2 * 2 * 3);

        vote.act("closing").then().statusCode(200).body("state", equalTo("CLOSED"));

        assertThat(totals("C000001", "")).isEqualTo("6/2/1/1/0/0/0");
        assertThat(totals("C000001", "B1")).isEqualTo("6/2/0/0/1/0/1");
        assertThat(totals("C000001", "B2")).isEqualTo("6/2/0/0/0/1/1");
        assertThat(totals("C000002", "")).isEqualTo("6/2/0/1/0/0/1");
        assertThat(totals("C000002", "B1")).isEqualTo("6/2/0/0/0/0/2");
        assertThat(totals("C000002", "B2")).isEqualTo("6/2/1/0/0/0/1");
    }

    @Test
    void showsTheQuestionsAndFixesThemInTheDigest() {
        vote.act("opening").then().statusCode(200);

        var sheet = Vote.sheetOf("C000003");

        assertThat(sheet.getList("subjects[0].questions.code", String.class)).containsExactly("B1", "B2");
        assertThat(sheet.getList("subjects[1].questions.text", String.class)).containsExactly("作风如何？", "作风如何？");
        assertThat(sheet.getString("settingsDigest")).isEqualTo(county.text("""
                        SELECT rtrim(translate(encode(sha256(convert_to(concat_ws(E'\\n', review_id, id, 'A', 'MASSES',
                            'C000001,C000002',
                            concat_ws(',', 'C000001/B1/' || q, 'C000001/B2/' || q, 'C000002/B1/' || q, 'C000002/B2/' || q),
                            'false',
                            6, 'RSABSSA-SHA384-PSS-Randomized',
                            rtrim(translate(encode(public_key, 'base64'), E'+/\\n', '-_'), '=')), 'UTF8')), 'base64'),
                            E'+/\\n', '-_'), '=') AS t
                        FROM ballot_sheet, encode(sha256(convert_to('作风如何？', 'UTF8')), 'hex') AS q
                        WHERE review_id = ?""", vote.review()));
    }

    @Test
    void refusesWhatIsNotAsked() {
        vote.act("opening").then().statusCode(200);
        var token = Vote.tokenOf("C000003");

        token.cast("C000001/B9=BASIC", "C000003/B1=BASIC", "C000002/B1=BASIC", "C000002/B1=BASIC")
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/marks/0/question", "/marks/1/cadreNumber", "/marks/3/cadreNumber"))
                .body("errors.code", containsInAnyOrder("not-asked", "not-on-this-sheet", "rated-twice"));

        token.cast("C000001/B1=BASIC").then().statusCode(201);
    }

    @Test
    void voidsAVoteInWhichAnAnswerIsGone() {
        vote.act("opening").then().statusCode(200);
        Vote.tokenOf("C000003").cast("C000001=BASIC").then().statusCode(201);
        county.update(
                "DELETE FROM ballot_mark WHERE question = 'B2' AND sheet_id ="
                        + " (SELECT id FROM ballot_sheet WHERE review_id = ?)",
                vote.review());

        vote.act("closing").then().statusCode(200).body("state", equalTo("VOID"));
    }

    @Test
    void tellsTheAnswersToEachQuestionAndTriggersByTheOverallGradeOnly() {
        vote.act("opening").then().statusCode(200);
        for (var voter : VOTERS) {
            Vote.tokenOf(voter)
                    .cast("C000001=COMPETENT", "C000001/B1=INCOMPETENT", "C000002=INCOMPETENT", "C000002/B1=EXCELLENT")
                    .then()
                    .statusCode(201);
        }
        vote.act("closing").then().statusCode(200);
        paperOfTheOthers();

        // Among the peers only four answer the second question.
        assertThat(paper(List.of(
                                "C000001,PEERS,9,9,0,9,0,0,0,",
                                "C000001,PEERS,9,9,0,0,0,9,0,B1",
                                "C000001,PEERS,9,9,0,4,0,0,5,B2",
                                "C000002,PEERS,9,9,0,0,0,9,0,",
                                "C000002,PEERS,9,9,9,0,0,0,0,B1",
                                "C000002,PEERS,9,9,9,0,0,0,0,B2"))
                        .getString("state"))
                .isEqualTo("SUCCEEDED");

        var first = resultOf("C000001");

        assertThat(first.getString("outcome")).isEqualTo("NOT_TRIGGERED");
        assertThat(first.getInt("marks.competent")).isEqualTo(15);
        assertThat(first.getList("questions.code", String.class)).containsExactly("B1", "B2");
        assertThat(first.getInt("questions[0].marks.incompetent")).isEqualTo(15);
        assertThat(first.getString("questions[1].marks")).isNull();
        // What is withheld of one answer is withheld of all.
        assertThat(first.getList("classes.suppressed", Boolean.class)).containsExactly(true, true);
        assertThat(first.getList("questions[0].classes.suppressed", Boolean.class))
                .containsExactly(true, true);
        assertThat(county.text(
                        "SELECT outcome AS t FROM talk_trigger JOIN review_subject USING (review_id, cadre_id)"
                                + " WHERE review_id = ? AND cadre_number = 'C000002'",
                        vote.review()))
                .isEqualTo("TRIGGERED");
    }

    @Test
    void scoresEachIndicatorByItsOwnQuestion() {
        vote.act("opening").then().statusCode(200);
        vote.act("closing").then().statusCode(200);
        paperOfTheOthers();
        var peers = List.of(
                "C000001,PEERS,10,10,8,2,0,0,0,",
                "C000001,PEERS,10,10,0,5,5,0,0,B1",
                "C000001,PEERS,10,10,0,0,0,0,10,B2",
                "C000002,PEERS,10,10,8,2,0,0,0,",
                "C000002,PEERS,10,10,0,5,5,0,0,B1",
                "C000002,PEERS,10,10,0,0,0,0,10,B2");
        assertThat(paper(peers).getString("state")).isEqualTo("SUCCEEDED");
        resultOf("C000001");
        Assessment.compute(run);

        var explanation = Api.sun()
                .get(
                        "/appraisals/{id}/explanation",
                        Assessment.appraisal(run, "C000001").getString("id"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        // 10 competent and basic marks give 70; nobody answered B2, and Q1 has no actual.
        assertThat(explanation.getDouble("score")).isEqualTo(70.0);
        assertThat(explanation.getDouble("ballots.score")).isEqualTo(96.0);
        assertThat(explanation.getList("indicators.ballot", String.class))
                .containsExactly(null, "QUESTION", "QUESTION");
        assertThat(explanation.getList("ballots.questions.code", String.class)).containsExactly("B1", "B2");
        assertThat(explanation.getString("ballots.questions[1].score")).isNull();
        assertThat(explanation.getString("text").lines())
                .contains(
                        "B1 指标B1: a hundredth of the ballot score on its own question, 0.7; weight 100 gives 70.00 points.",
                        "B2 指标B2: no data, which does not count as zero.");
    }

    @Test
    void takesPaperTotalsByQuestionAndCountsWhenNoneIsMissing() {
        vote.act("opening").then().statusCode(200);
        vote.act("closing").then().statusCode(200);

        var wrong = paper(List.of(
                "C000001,PEERS,9,9,9,0,0,0,0,B9", "C000001,PEERS,9,9,9,0,0,0,0,B1", "C000001,PEERS,9,9,9,0,0,0,0,B1"));
        assertThat(errors(wrong.getString("id"))).containsExactlyInAnyOrder("2 not-asked", "4 duplicate-row");

        paperOfTheOthers();
        assertThat(paper(List.of("C000001,PEERS,9,9,9,0,0,0,0,", "C000001,PEERS,9,9,0,9,0,0,0,B1"))
                        .getString("state"))
                .isEqualTo("SUCCEEDED");
        vote.act("counting").then().statusCode(409).body("detail", equalTo("1 subjects have no totals yet"));
        paper(List.of("C000001,PEERS,9,9,0,0,9,0,0,B2"));
        vote.act("counting").then().statusCode(200).body("state", equalTo("COUNTED"));
    }

    @Test
    void asksTheOverallGradeOnlyUnlessToldOtherwise() {
        vote.act("opening");
        vote.act("closing");
        vote = Vote.prepared(aRunOfTwoQuestions(), List.of("A,MASSES,C000001"), List.of("A,C000003"));
        vote.act("opening").then().statusCode(200).body("asks", equalTo("OVERALL"));

        Api.cadre("C000003")
                .get("/ballots")
                .then()
                .statusCode(200)
                .body("items[0].subjects[0].questions.size()", equalTo(0));
        Vote.tokenOf("C000003")
                .cast("C000001/B1=BASIC")
                .then()
                .statusCode(422)
                .body("errors.code", contains("not-asked"));
    }

    private static List<String> errors(String job) {
        var errors = Api.sun().get("/jobs/{id}/errors", job).jsonPath();
        return IntStream.range(0, errors.getList("items").size())
                .mapToObj(
                        i -> errors.getString("items[" + i + "].row") + " " + errors.getString("items[" + i + "].code"))
                .toList();
    }
}
