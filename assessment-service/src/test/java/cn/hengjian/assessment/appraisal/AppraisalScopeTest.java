package cn.hengjian.assessment.appraisal;

import static cn.hengjian.assessment.fixture.Assessment.aCertifiedReview;
import static cn.hengjian.assessment.fixture.Assessment.actuals;
import static cn.hengjian.assessment.fixture.Assessment.compute;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import cn.hengjian.assessment.fixture.Annual;
import cn.hengjian.assessment.fixture.Api;
import cn.hengjian.assessment.fixture.County;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A rater sees the scores of those whom he rates, a cadre his own after service, a unit leader totals. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AppraisalScopeTest {

    @Inject
    County county;

    private Annual annual;
    private UUID last;

    /**
     * A head and five of one group in D001, the least of whom a mean is told; one alone in D002, and five in B001, which is
     * withheld so that the one doesn't follow from all the others.
     */
    @BeforeEach
    void aComputedRunOfTwoDepartments() {
        county.fresh();
        var one = county.department("D001");
        county.principal("C000010", one, "XK_Z");
        county.cadre("C000011", one, "NONE");
        county.cadre("C000012", one, "NONE");
        county.cadre("C000013", one, "NONE");
        county.cadre("C000014", one, "NONE");
        last = county.cadre("C000015", one, "NONE");
        county.cadre("C000021", county.department("D002"), "NONE");
        var other = county.department("B001");
        for (int i = 31; i <= 35; i++) {
            county.cadre("C0000" + i, other, "NONE");
        }
        annual = Annual.opened();
        actuals(
                annual.run(),
                "C000031,Q1,70",
                "C000032,Q1,70",
                "C000033,Q1,70",
                "C000034,Q1,70",
                "C000035,Q1,70",
                "C000010,Q1,90",
                "C000011,Q1,80",
                "C000012,Q1,70",
                "C000013,Q1,60",
                "C000014,Q1,50",
                "C000015,Q1,41",
                "C000021,Q1,100");
        compute(annual.run());
    }

    private static RequestSpecification leaderHimself() {
        return Api.leader("D001", "C000010");
    }

    private RequestSpecification appraisals(RequestSpecification reader) {
        return reader.queryParam("run", annual.run());
    }

    @Test
    void tellsAUnitLeaderTheTotalsOfHisUnitAndNobodysScore() {
        appraisals(Api.unitLeader("D001"))
                .get("/appraisals")
                .then()
                .statusCode(200)
                .body("items", empty());
        var own = annual.appraisal("C000011");
        Api.unitLeader("D001").get("/appraisals/{id}", own).then().statusCode(404);
        Api.unitLeader("D001").get("/appraisals/{id}/explanation", own).then().statusCode(403);
        Api.unitLeader("D001").get("/runs/{id}/rankings", annual.run()).then().statusCode(403);
        Api.unitLeader("D001").get("/runs/{id}/groups", annual.run()).then().statusCode(403);

        // (90 + 80 + 70 + 60 + 50 + 41) / 6 = 65.1666…
        Api.unitLeader("D001")
                .get("/runs/{id}/unit-totals", annual.run())
                .then()
                .statusCode(200)
                .body("items.unitCode", contains("D001"))
                .body("items.people", contains(6))
                .body("items.scored", contains(6))
                .body("items.minGroup", contains(5))
                .body("items.withheld", contains(false))
                .body("items.mean", contains(65.17f));
    }

    @Test
    void withholdsTheMeanOfFewAndListsNoForeignUnit() {
        Api.sun()
                .get("/runs/{id}/unit-totals", annual.run())
                .then()
                .statusCode(200)
                .body("items.unitCode", contains("B001", "D001", "D002"))
                .body("items.withheld", contains(true, false, true))
                .body("items[2].scored", equalTo(1))
                .body("items[2].mean", nullValue());
        Api.unitLeader("D001")
                .queryParam("unit", "D002")
                .get("/runs/{id}/unit-totals", annual.run())
                .then()
                .body("items", empty());
        Api.cadre("C000011").get("/runs/{id}/unit-totals", annual.run()).then().statusCode(403);
        Api.inspector().get("/runs/{id}/unit-totals", annual.run()).then().statusCode(403);
        Api.sun().get("/runs/{id}/unit-totals", UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void tellsAMeanOfFiveAndNoneOfFour() {
        county.update(
                "UPDATE score_line SET score = NULL, reason = 'NO_COMPONENT' WHERE appraisal_id = ?::uuid",
                annual.appraisal("C000010"));
        Api.unitLeader("D001")
                .get("/runs/{id}/unit-totals", annual.run())
                .then()
                .body("items.scored", contains(5))
                .body("items.mean", contains(60.20f));

        county.update(
                "UPDATE score_line SET score = NULL, reason = 'NO_COMPONENT' WHERE appraisal_id = ?::uuid",
                annual.appraisal("C000011"));
        Api.unitLeader("D001")
                .get("/runs/{id}/unit-totals", annual.run())
                .then()
                .body("items.scored", contains(4))
                .body("items.mean", contains(nullValue()));
    }

    @Test
    void showsALeaderWhomHeRatesAndNoMeanFromWhichTheOthersWouldFollow() {
        annual.summarise("C000011").then().statusCode(200);

        appraisals(leaderHimself())
                .get("/appraisals")
                .then()
                .body("items.cadreNumber", contains("C000011"))
                .body("items.score", contains(80.00f))
                .body("items.rank", contains(nullValue()))
                .body("items.bottom", contains(nullValue()))
                .body("items.explanation", contains(nullValue()));
        leaderHimself()
                .get("/appraisals/{id}", annual.appraisal("C000011"))
                .then()
                .statusCode(200)
                .body("rank", nullValue());
        leaderHimself()
                .get("/appraisals/{id}", annual.appraisal("C000012"))
                .then()
                .statusCode(404);
        leaderHimself()
                .get("/appraisals/{id}", annual.appraisal("C000010"))
                .then()
                .statusCode(404);
        leaderHimself().get("/runs/{id}/unit-totals", annual.run()).then().body("items.mean", contains(65.17f));

        annual.summarise("C000012").then().statusCode(200);
        leaderHimself()
                .get("/runs/{id}/unit-totals", annual.run())
                .then()
                .body("items.withheld", contains(true))
                .body("items.mean", contains(nullValue()));
    }

    @Test
    void showsAnOfficialEverybodysButHisOwn() {
        var review = aCertifiedReview(
                annual.run(),
                Stream.of(
                                "C000010", "C000011", "C000012", "C000013", "C000014", "C000015", "C000021", "C000031",
                                "C000032", "C000033", "C000034", "C000035")
                        .map(cadre -> cadre + ",PEERS,20,20,10,6,2,2,0")
                        .toArray(String[]::new));
        var own = annual.appraisal("C000015");

        appraisals(Api.official("C000015"))
                .get("/appraisals")
                .then()
                .body("items.cadreNumber", hasItem("C000014"))
                .body("items.cadreNumber", not(hasItem("C000015")));
        Api.official("C000015").get("/appraisals/{id}", own).then().statusCode(404);
        Api.official("C000015").get("/appraisals/{id}/explanation", own).then().statusCode(404);
        Api.official("C000015")
                .get("/appraisals/{id}/explanation", annual.appraisal("C000014"))
                .then()
                .statusCode(200);
        Api.official("C000015")
                .get("/runs/{id}/rankings", annual.run())
                .then()
                .body("items.cadreNumber", hasItem("C000014"))
                .body("items.cadreNumber", not(hasItem("C000015")));
        Api.official("C000015")
                .get("/reviews/{id}/results", review)
                .then()
                .statusCode(200)
                .body("items.cadreNumber", hasItem("C000014"))
                .body("items.cadreNumber", not(hasItem("C000015")));
        Api.official("C000015")
                .get("/reviews/{id}/subjects/{cadre}/trigger", review, last)
                .then()
                .statusCode(404);
        Api.official("C000014")
                .get("/reviews/{id}/subjects/{cadre}/trigger", review, last)
                .then()
                .statusCode(200);
        Api.official("C000015")
                .queryParam("unit", "D001")
                .get("/runs/{id}/unit-totals", annual.run())
                .then()
                .body("items.withheld", contains(true));
    }

    @Test
    void tellsNoExtremesOfASmallGroupAndNothingFromWhichAnOfficialWouldReadOfHimself() {
        Api.sun()
                .get("/runs/{id}/groups", annual.run())
                .then()
                .statusCode(200)
                .body("items.code", contains("NONE-GENERAL-DEPARTMENT", "XK_Z-LEADER-DEPARTMENT"))
                .body("items.standing", contains("RANKED", "TOO_SMALL"))
                .body("items.highest", contains(100.00f, null))
                .body("items.lowest", contains(41.00f, null));
        // The last of the group, who sees all others: that somebody is last would tell that it is he.
        Api.official("C000015")
                .get("/runs/{id}/groups", annual.run())
                .then()
                .body("items[0].scored", equalTo(11))
                .body("items[0].standing", equalTo("WITHHELD"))
                .body("items[0].bottom", nullValue())
                .body("items[0].highest", nullValue())
                .body("items[0].lowest", nullValue());
    }
}
