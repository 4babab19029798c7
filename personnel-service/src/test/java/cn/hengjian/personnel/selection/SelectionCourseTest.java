package cn.hengjian.personnel.selection;

import static cn.hengjian.personnel.selection.Selections.COMMITTEE;
import static cn.hengjian.personnel.selection.Selections.REASON;
import static cn.hengjian.personnel.selection.Selections.aCase;
import static cn.hengjian.personnel.selection.Selections.step;
import static cn.hengjian.personnel.selection.Selections.vote;
import static cn.hengjian.personnel.testing.MovableClock.ORDINARY_DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.hengjian.personnel.selection.rules.SelectionState;
import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.County;
import cn.hengjian.personnel.testing.Duty;
import cn.hengjian.personnel.testing.MovableClock;
import cn.hengjian.personnel.testing.PdfText;
import cn.hengjian.personnel.testing.Stored;
import cn.hengjian.personnel.testing.Suggestions;
import cn.hengjian.personnel.whatif.WhatIfs;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.sql.TimeOrderedId;
import cn.hengjian.platform.testing.RealParts;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A selection from the written examination to the end of the probation. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SelectionCourseTest {

    private static final Path CONCLUDED =
            Path.of("../assessment-service/src/main/resources/events/cn.hengjian.assessment.review.concluded.v1.json");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Selections.Cast cast;

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        MovableClock.today(ORDINARY_DAY);
        cast = Selections.aCast(3);
    }

    @AfterEach
    void letsTheClockGo() {
        MovableClock.release();
    }

    private static JsonNode read(Api by, String path) throws IOException {
        return MAPPER.readTree(by.get(path).then().statusCode(200).extract().asString());
    }

    private static Map<String, Object> marks(String candidate, int... scores) {
        var marks = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < scores.length; i++) {
            marks.add(Map.of("member", Selections.judges(5).get(i), "score", scores[i]));
        }
        return Map.of("candidateId", candidate, "marks", marks);
    }

    /** What assessment sends of a certified review: the committed sample, about these cadres. */
    private static void tell(UUID review, List<County.Cadre> cadres) throws IOException {
        for (var cadre : cadres) {
            var body = ((ObjectNode) MAPPER.readTree(CONCLUDED.toFile()))
                    .put("reviewId", review.toString())
                    .put("cadreId", cadre.id());
            Suggestions.send(
                    "assessment",
                    "review",
                    "review.concluded",
                    UUID.randomUUID().toString(),
                    Instant.now(),
                    MAPPER.writeValueAsBytes(body));
        }
        var deadline = Instant.now().plus(Duration.ofSeconds(20));
        while (Stored.count("review_outcome WHERE review_id = ?", review) < cadres.size()) {
            assertThat(Instant.now()).as("the results arrive").isBefore(deadline);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    @Test
    void goesFromTheExaminationToTheConfirmation() throws IOException {
        var stand = aCase(cast).with(3, "ADMITTED").in(SelectionState.WRITTEN);
        var id = stand.id();
        var former = County.aPost(cast.unit());
        var formerPosting = County.appoint(cast.cadres().get(1), former, "2022-01-01");
        var a = stand.candidates().get(0);
        var b = stand.candidates().get(1);
        var c = stand.candidates().get(2);

        ok(step(
                Api.ORGANISATION,
                id,
                "written-scores",
                Map.of(
                        "results",
                        List.of(
                                Map.of("candidateId", a, "score", 90),
                                Map.of("candidateId", b, "score", 85.5),
                                Map.of("candidateId", c, "score", 60)))));
        ok(step(Api.ORGANISATION, id, "interview", Map.of("members", Selections.judges(5))));
        assertThat(Duty.of(id)).containsExactly("INTERVIEW organisation 2026-03-17");
        ok(step(
                Api.ORGANISATION,
                id,
                "interview-scores",
                Map.of(
                        "results",
                        List.of(
                                marks(a, 80, 80, 80, 80, 81),
                                marks(b, 90, 90, 91, 90, 90),
                                marks(c, 70, 70, 70, 70, 70)))));
        var review = UUID.randomUUID();
        ok(step(Api.ORGANISATION, id, "democratic-review", Map.of("reviewIds", List.of(review))));
        var inspection = Map.of("candidateIds", List.of(a, b), "inspectors", Selections.judges(2));
        step(Api.ORGANISATION, id, "inspection", inspection)
                .then()
                .statusCode(409)
                .body("errors[0].code", equalTo("review-certified"));
        tell(review, cast.cadres());
        ok(step(Api.ORGANISATION, id, "inspection", inspection));
        for (var inspected : List.of(a, b)) {
            ok(step(
                    Api.ORGANISATION,
                    id,
                    "candidates/" + inspected + "/inspection-report",
                    Map.of("suitable", true, "report", "群众基础好")));
        }
        assertThat(Duty.of(id)).containsExactly("DECIDE county-committee 2026-04-01");
        var office = read(Api.ORGANISATION, "/selections/" + id + "/candidates/" + b);
        assertThat(office.at("/result/total").decimalValue()).isEqualByComparingTo("87.85");
        assertThat(office.at("/result/interview").decimalValue()).isEqualByComparingTo("90.20");
        assertThat(office.at("/result/place").asInt()).isEqualTo(1);
        assertThat(office.at("/result/explanation").asText())
                .contains("Written 85.50 × 0.5 + interview (91.00 + 90.00 + 90.00 + 90.00 + 90.00) ÷ 5 × 0.5 = 87.85");
        assertThat(office.at("/review/outcome").asText()).isEqualTo("NOT_TRIGGERED");
        assertThat(read(cast.self(1), "/selections/" + id + "/registration")
                        .get("result")
                        .isNull())
                .isTrue();
        ok(step(COMMITTEE, id, "decision", Map.of("candidateId", b, "vote", vote(9, 6, 5))));
        assertThat(read(cast.self(1), "/selections/" + id).get("decided").isNull())
                .isTrue();
        ok(step(Api.ORGANISATION, id, "publicity", Map.of("workingDays", 5)));
        assertThat(Duty.of(id)).containsExactly("APPOINT organisation 2026-03-23");
        var own = read(cast.self(0), "/selections/" + id + "/registration");
        assertThat(own.at("/result/place").asInt()).isEqualTo(2);
        assertThat(own.at("/inspection/report").isNull()).isTrue();
        assertThat(PdfText.of(cast.self(2).inChinese().get("/selections/" + id + "/publicity-notice")))
                .contains("拟任", "王建国", "2026年3月9日");
        assertThat(PdfText.of(Api.ORGANISATION.get("/selections/" + id + "/results")))
                .contains("87.85", "85.10", "65.00");
        cast.self(0).get("/selections/" + id + "/results").then().statusCode(403);

        MovableClock.today(ORDINARY_DAY.plusDays(8));
        ok(step(Api.ORGANISATION, id, "appointment", appointment("2026-03-10")));
        assertThat(Stored.count(
                        "posting WHERE id = ?::uuid AND upper_inf(recorded) AND upper(valid) = '2026-03-10'",
                        formerPosting))
                .isEqualTo(1);
        assertThat(level(1)).isEqualTo("XK_Z");
        ok(step(Api.ORGANISATION, id, "probation", Map.of("text", "任前谈话")));
        assertThat(Duty.of(id)).containsExactly("CONCLUDE_PROBATION county-committee 2027-03-10");
        step(COMMITTEE, id, "confirmation", vote(9, 9, 9))
                .then()
                .statusCode(409)
                .body("errors[0].code", equalTo("probation-ended"));
        MovableClock.today(LocalDate.of(2027, 3, 11));
        step(COMMITTEE, id, "confirmation", vote(9, 6, 5))
                .then()
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"))
                .body("closedOn", equalTo("2027-03-11"));
        assertThat(Duty.of(id)).isEmpty();
        WhatIfs.staysUnderItsOwnVersion("/selections/" + id);
    }

    private static void ok(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    }

    private static Map<String, String> appointment(String on) {
        return Map.of("effectiveOn", on, "document", "衡委干〔2026〕51号");
    }

    private String level(int index) {
        return Stored.text(
                "SELECT level AS value FROM cadre WHERE id = ?::uuid",
                cast.cadres().get(index).id());
    }

    private long holds(County.Post post) {
        return Stored.count(
                "posting WHERE cadre_id = ?::uuid AND post_id = ?::uuid AND upper_inf(recorded) AND upper_inf(valid)",
                cast.cadres().getFirst().id(),
                post.id());
    }

    /** Appointed with a former post, and the probation started. */
    private Selections.Stand appointed(County.Post former) {
        County.appoint(cast.cadres().getFirst(), former, "2022-01-01");
        var stand = aCase(cast).inspected("CHOSEN", true).in(SelectionState.PUBLICISED);
        ok(step(Api.ORGANISATION, stand.id(), "appointment", appointment("2026-03-02")));
        ok(step(Api.ORGANISATION, stand.id(), "probation", Map.of("text", "任前谈话")));
        return stand;
    }

    @Test
    void givesBackPostAndLevelWhereTheProbationIsNotPassed() {
        var former = County.aPost(cast.unit());
        var stand = appointed(former);
        assertThat(holds(stand.post())).isEqualTo(1);
        MovableClock.today(LocalDate.of(2027, 3, 3));

        ok(step(COMMITTEE, stand.id(), "reversion", vote(9, 9, 9)));

        assertThat(holds(stand.post())).isZero();
        assertThat(holds(former)).isEqualTo(1);
        assertThat(level(0)).isEqualTo("XK_F");
        assertThat(Duty.of(stand.id())).containsExactly("SERVE_DECISION organisation 2027-03-15");
    }

    @Test
    void owesAnEqualPostWhereTheFormerOneIsTaken() {
        var former = County.aPost(cast.unit());
        var stand = appointed(former);
        County.appoint(County.aCadre(cast.unit()), former, "2026-03-02");
        MovableClock.today(LocalDate.of(2027, 3, 3));

        ok(step(COMMITTEE, stand.id(), "reversion", vote(9, 9, 9)));

        assertThat(holds(former)).isZero();
        assertThat(Duty.of(stand.id()))
                .containsExactly("SERVE_DECISION organisation 2027-03-15", "ARRANGE organisation 2027-04-02");
    }

    @Test
    void undoesAnAppointmentThatWasAnError() {
        var former = County.aPost(cast.unit());
        var stand = appointed(former);

        ok(step(Api.ORGANISATION, stand.id(), "cancellation", REASON));

        assertThat(holds(stand.post())).isZero();
        assertThat(holds(former)).isEqualTo(1);
        assertThat(level(0)).isEqualTo("XK_F");
    }

    @Test
    void decidesOnAnotherWhereAnObjectionIsFounded() {
        var stand = aCase(cast)
                .inspected("CHOSEN", true)
                .inspected("INSPECTED", true)
                .publicUntil(ORDINARY_DAY)
                .in(SelectionState.PUBLICISED);
        ok(step(Api.ORGANISATION, stand.id(), "challenge", REASON));
        ok(step(Api.ORGANISATION, stand.id(), "challenge-acceptance", REASON));
        assertThat(Duty.of(stand.id())).containsExactly("DECIDE county-committee 2026-04-01");
        assertThat(Selections.standing(stand.candidates().get(0))).isEqualTo("DROPPED");

        step(
                        COMMITTEE,
                        stand.id(),
                        "decision",
                        Map.of("candidateId", stand.candidates().get(0), "vote", vote(9, 9, 9)))
                .then()
                .statusCode(409)
                .body("errors[0].code", equalTo("inspected"));
        ok(step(
                COMMITTEE,
                stand.id(),
                "decision",
                Map.of("candidateId", stand.candidates().get(1), "vote", vote(9, 9, 9))));
    }

    /** SM-3: the waiting ends by the appointment that the competition leads to, and by nothing else. */
    @Test
    void endsTheBlockOfAWaitingForThisPostOnly() {
        var cadre = cast.cadres().getFirst();
        var measure = TimeOrderedId.next();
        Stored.database()
                .update(Sql.of(
                        "INSERT INTO measure (id, number, kind, cadre_id, state, source, opened_by, opened_at, grounds, policy_pack,"
                                + " policy_version, situation, manner, proposal, congress, noticed_on, state_by, decided_on, served_on,"
                                + " formalities, effective_on, runs_until, closed_on) VALUES (?, 'WAIT-2020-900001', 'WAITING', ?::uuid,"
                                + " 'COMPETING', 'OFFICE', 'org.li', now(), '任务未完成', 'CN-CURRENT', 3, 'POOR_PERFORMANCE',"
                                + " 'ADJUSTMENT', '任务未完成', false, '2025-06-01', '2025-06-08', '2025-06-10', '2025-06-11',"
                                + " '衡委干〔2025〕41号', '2025-06-12', '2026-06-12', '2026-03-01')",
                        measure,
                        cadre.id()));
        Stored.database()
                .update(Sql.of(
                        "INSERT INTO effect (id, cadre_id, kind, from_day, until_day, rule, policy, case_kind, case_id,"
                                + " case_number, version) VALUES (?, ?::uuid, 'NO_APPOINTMENT', '2025-06-12', '2026-06-12', 'SM-3',"
                                + " 'CN-CURRENT/3', 'WAITING', ?, 'WAIT-2020-900001', 1)",
                        TimeOrderedId.next(),
                        cadre.id(),
                        measure));
        var stand = aCase(cast).inspected("CHOSEN", true).in(SelectionState.PUBLICISED);
        Api.ORGANISATION
                .post("/postings", County.appointment(cadre, County.aPost(County.aDepartment()), "2026-03-02"))
                .then()
                .statusCode(409);

        ok(step(Api.ORGANISATION, stand.id(), "appointment", appointment("2026-03-02")));

        assertThat(holds(stand.post())).isEqualTo(1);
        assertThat(Stored.count("effect WHERE case_id = ? AND ended_on = '2026-03-02'", measure))
                .isEqualTo(1);
    }

    /** C3 and C4: what competition filled, exactly, with as many cases behind the figure. */
    @Test
    void countsTheVacanciesThatCompetitionFilled() throws IOException {
        var stand = aCase(cast).inspected("CHOSEN", true).in(SelectionState.PUBLICISED);
        County.appoint(cast.cadres().get(1), County.aPost(cast.unit()), "2026-03-02");
        County.appoint(cast.cadres().get(2), County.aPost(cast.unit()), "2026-03-01");
        ok(step(Api.ORGANISATION, stand.id(), "appointment", appointment("2026-03-02")));

        for (var cause : List.of("C3", "C4")) {
            figure(cause, 1, 3, "0.3333");
        }
        ok(step(Api.ORGANISATION, stand.id(), "cancellation", REASON));
        figure("C3", 0, 3, "0");
    }

    private void figure(String cause, int numerator, int denominator, String share) throws IOException {
        var query = "?from=2026-03-01&to=2026-03-02&unit=" + cast.unit().code();
        var total = read(Api.ORGANISATION, "/cause-indicators/" + cause + query).get("total");
        assertThat(total.get("numerator").asInt()).isEqualTo(numerator);
        assertThat(total.get("denominator").asInt()).isEqualTo(denominator);
        assertThat(total.get("share").decimalValue()).isEqualByComparingTo(share);
        assertThat(read(Api.ORGANISATION, "/cause-indicators/" + cause + "/cases" + query)
                        .get("items"))
                .hasSize(numerator);
        assertThat(read(Api.ORGANISATION, "/cause-indicators/" + cause + "/cases" + query + "&limit=50&all=true")
                        .get("items"))
                .hasSize(denominator);
    }
}
