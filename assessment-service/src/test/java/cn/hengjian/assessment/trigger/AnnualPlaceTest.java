package cn.hengjian.assessment.trigger;

import static cn.hengjian.assessment.fixture.Assessment.actuals;
import static cn.hengjian.assessment.fixture.Assessment.compute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import cn.hengjian.assessment.comprehensive.Comprehensives;
import cn.hengjian.assessment.fixture.Annual;
import cn.hengjian.assessment.fixture.Api;
import cn.hengjian.assessment.fixture.County;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The bottom of a computed run and what is on record together may suggest a check; neither does alone. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AnnualPlaceTest {

    private static final String LAST = "C000015";

    @Inject
    County county;

    @Inject
    Suggestions suggestions;

    private Annual annual;
    private UUID last;

    /** Five of one group, the least that are ranked, and one alone in his group. */
    @BeforeEach
    void aComputedRun() {
        county.fresh();
        var one = county.department("D001");
        for (int i = 11; i <= 15; i++) {
            var id = county.cadre("C0000" + i, one, "NONE");
            last = i == 15 ? id : last;
        }
        county.cadre("C000010", one, "XK_Z");
        annual = Annual.opened();
        actuals(
                annual.run(),
                "C000010,Q1,20",
                "C000011,Q1,90",
                "C000012,Q1,80",
                "C000013,Q1,70",
                "C000014,Q1,60",
                "C000015,Q1,59");
        compute(annual.run());
    }

    private Response check(RequestSpecification caller, String cadre, List<?> grounds) {
        return annual.act(
                caller,
                cadre,
                "last-place",
                Map.of("grounds", grounds, "document", "县委督〔2026〕20号", "note", "项目停滞，造成资金闲置"));
    }

    private static Map<String, String> ground(String source, Object reference, String shows) {
        return Map.of("source", source, "reference", reference.toString(), "shows", shows, "note", "督查认定");
    }

    private UUID aFinding(String cadre, int year) {
        return Comprehensives.aFinding(county, cadre, LocalDate.of(year, 6, 1));
    }

    private long published() {
        return county.count(
                "SELECT count(*) AS n FROM outbox WHERE aggregate_id = ? AND type ="
                        + " 'cn.hengjian.assessment.annualplace.suggested.v1'",
                last.toString());
    }

    @Test
    void suggestsOnceWhereTheBottomAFaultAndALossAreAllOnRecord() {
        var finding = aFinding(LAST, annual.year());

        check(Api.sun(), LAST, List.of())
                .then()
                .statusCode(200)
                .body("bottom", equalTo(true))
                .body("missing", contains("NO_FAULT", "NO_LOSS"))
                .body("text", containsString("nothing is suggested"));
        check(Api.sun(), LAST, List.of(ground("EVIDENCE", finding, "DERELICTION")))
                .then()
                .statusCode(200)
                .body("missing", contains("NO_LOSS"));
        assertThat(published()).isZero();
        var both = List.of(ground("EVIDENCE", finding, "DERELICTION"), ground("EVIDENCE", finding, "LOSS"));
        check(Api.sun(), LAST, both)
                .then()
                .statusCode(200)
                .body("suggested", equalTo(true))
                .body("missing", empty())
                .body("grounds.shows", contains("DERELICTION", "LOSS"))
                .body("rule", equalTo("M10"))
                .body("packVersion", equalTo(4))
                .body("text", containsString("being last is no ground"));
        check(Api.qian(), LAST, both).then().statusCode(200).body("suggested", equalTo(false));

        assertThat(published()).isEqualTo(1);
        assertThatThrownBy(() -> county.update("UPDATE last_place_ground SET note = 'y'"))
                .hasStackTraceContaining("last_place_ground");
    }

    @Test
    void takesNoGroundThatIsNotOnRecord() {
        var foreign = aFinding("C000014", annual.year());
        var otherYear = aFinding(LAST, annual.year() - 1);
        var withdrawn = aFinding(LAST, annual.year());
        county.update("UPDATE evidence SET withdrawn_on = happened_on WHERE id = ?", withdrawn);
        var finding = aFinding(LAST, annual.year());

        check(
                        Api.sun(),
                        LAST,
                        List.of(
                                ground("EVIDENCE", foreign, "LOSS"),
                                ground("EVIDENCE", otherYear, "LOSS"),
                                ground("EVIDENCE", withdrawn, "LOSS"),
                                ground("TASK", finding, "MISTAKE"),
                                ground("EVIDENCE", finding, "LOSS"),
                                ground("EVIDENCE", finding, "LOSS")))
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        contains(
                                "/grounds/0/reference",
                                "/grounds/1/reference",
                                "/grounds/2/reference",
                                "/grounds/3/reference",
                                "/grounds/5"));
    }

    @Test
    void takesFromATaskOnlyWhatWasFoundOfIt() {
        var task = suggestions.rankedTask(LAST, true);
        county.update(
                "UPDATE key_work SET year = ? WHERE id = (SELECT work_id FROM task WHERE id = ?::uuid)",
                annual.year(),
                task);
        Suggestions.check(Api.sun(), task, true, false, false, true).then().statusCode(200);

        check(Api.sun(), LAST, List.of(ground("TASK", task, "INEFFECTIVE"), ground("TASK", task, "MISTAKE")))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/grounds/1/reference"));
        check(Api.sun(), LAST, List.of(ground("TASK", task, "INEFFECTIVE"), ground("TASK", task, "LOSS")))
                .then()
                .statusCode(200)
                .body("suggested", equalTo(true));
    }

    @Test
    void suggestsNothingAboutWhoIsNotLastOrNotRanked() {
        var finding = aFinding("C000014", annual.year());
        check(
                        Api.sun(),
                        "C000014",
                        List.of(ground("EVIDENCE", finding, "DERELICTION"), ground("EVIDENCE", finding, "LOSS")))
                .then()
                .statusCode(200)
                .body("suggested", equalTo(false))
                .body("missing", contains("NOT_BOTTOM"));
        check(Api.sun(), "C000010", List.of())
                .then()
                .statusCode(409)
                .body("errors.code", contains("NOT_RANKED"))
                .body("errors.detail", contains(containsString("Only 1 have a score")));
        actuals(annual.run(), "C000015,Q1,58");
        check(Api.sun(), LAST, List.of()).then().statusCode(409).body("errors.code", contains("NOT_COMPUTED"));
    }

    @Test
    void listsWhoIsLastAndWhetherGroundsCanBeHad() {
        lastPlaces().body("items.cadreNumber", contains(LAST)).body("items.canHold", contains(false));
        aFinding(LAST, annual.year());
        lastPlaces()
                .body("items.findings", contains(1))
                .body("items.canHold", contains(true))
                .body("items.suggested", contains(false));
        // Two who are equal: nobody is last.
        actuals(annual.run(), "C000015,Q1,60");
        compute(annual.run());
        lastPlaces().body("items", empty());
        Api.unitLeader("D001")
                .get("/runs/{id}/last-places", annual.run())
                .then()
                .statusCode(403);
        Api.sun().get("/runs/{id}/last-places", UUID.randomUUID()).then().statusCode(404);
    }

    private ValidatableResponse lastPlaces() {
        return Api.sun().get("/runs/{id}/last-places", annual.run()).then().statusCode(200);
    }

    @Test
    void readsOnlyWhomOneMayReadAndNobodyChecksHimself() {
        check(Api.sun(), LAST, List.of()).then().statusCode(200);
        var appraisal = annual.appraisal(LAST);
        Api.sun().get("/appraisals/{id}/last-place", appraisal).then().statusCode(200);
        Api.cadre(LAST).get("/appraisals/{id}/last-place", appraisal).then().statusCode(404);
        check(Api.official(LAST), LAST, List.of()).then().statusCode(404);
        annual.served("BASIC", LAST);
        Api.cadre(LAST).get("/appraisals/{id}/last-place", appraisal).then().statusCode(200);
        asksUnderTheReport(appraisal);
        check(Api.official(LAST), LAST, List.of()).then().statusCode(409).body("detail", containsString("G2"));
        Api.cadre("C000011")
                .get("/appraisals/{id}/last-place", appraisal)
                .then()
                .statusCode(404);
        check(Api.unitLeader("D001"), LAST, List.of()).then().statusCode(403);
        Api.sun()
                .get("/appraisals/{id}/last-place", annual.appraisal("C000014"))
                .then()
                .statusCode(404);
    }

    private static void asksUnderTheReport(Object appraisal) {
        var path = "/appraisals/{id}/last-place/what-if?policy=";
        Api.cadre(LAST)
                .get(path + "SEED-2002/1", appraisal)
                .then()
                .statusCode(200)
                .body("own.missing", contains("NO_FAULT", "NO_LOSS"))
                .body("other.missing", contains("NO_FAULT", "NO_LOSS"))
                .body("other.policy", equalTo("SEED-2002/1"))
                .body("differs", equalTo(false));
        Api.cadre("C000011").get(path + "SEED-2002/1", appraisal).then().statusCode(404);
        Api.sun().get(path + "NO-SUCH/1", appraisal).then().statusCode(422);
    }
}
