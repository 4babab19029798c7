package cn.hengjian.assessment.review;

import static cn.hengjian.assessment.fixture.Assessment.aCertifiedReview;
import static cn.hengjian.assessment.fixture.Assessment.aClosedReview;
import static cn.hengjian.assessment.fixture.Assessment.anOpenRun;
import static cn.hengjian.assessment.fixture.Assessment.totals;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import cn.hengjian.assessment.fixture.Api;
import cn.hengjian.assessment.fixture.County;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ResultsTest {

    @Inject
    County county;

    private UUID run;
    private UUID subject;

    @BeforeEach
    void anOpenRunOfOne() {
        county.fresh();
        subject = county.cadre("C000001", county.department("D001"), "XK_F");
        run = anOpenRun();
    }

    @Test
    void letsNobodyReadAResultBeforeItIsCertified() {
        var review = aClosedReview(run);
        totals(review, "C000001,PEERS,20,20,5,10,3,2,0");

        var closed = Api.sun().get("/reviews/{id}/results", review);
        Api.sun().post("/reviews/{id}/counting", review).then().statusCode(200);
        var counted = Api.sun().get("/reviews/{id}/results", review);

        for (var answer : List.of(closed, counted)) {
            answer.then().statusCode(409).body("type", equalTo("/problems/review-not-certified"));
        }
        Api.sun()
                .get("/reviews/{id}/subjects/{cadre}/trigger", review, subject)
                .then()
                .statusCode(404);
    }

    @Test
    void showsTotalsAndClassesWhereVotersAreMany() {
        var review = aCertifiedReview(
                run,
                "C000001,LEADERS,6,5,1,4,0,0,0",
                "C000001,PEERS,20,20,5,10,3,2,0",
                "C000001,MASSES,30,28,8,10,5,4,1");

        Api.organisation()
                .get("/reviews/{id}/results", review)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].cadreNumber", equalTo("C000001"))
                .body("items[0].issued", equalTo(56))
                .body("items[0].marks.returned", equalTo(53))
                .body("items[0].marks.valid", equalTo(52))
                .body("items[0].marks.excellent", equalTo(14))
                .body("items[0].marks.incompetent", equalTo(6))
                .body("items[0].classes.voterClass", contains("LEADERS", "PEERS", "MASSES"))
                .body("items[0].classes.suppressed", everyItem(equalTo(false)))
                .body("items[0].classes[2].marks.abstained", equalTo(1))
                .body("items[0].outcome", equalTo("NOT_TRIGGERED"))
                .body("items[0].trigger", endsWith("/reviews/" + review + "/subjects/" + subject + "/trigger"));
    }

    @Test
    void hidesASmallClassAndTheOneThatWouldGiveItAway() {
        var review = aCertifiedReview(
                run,
                "C000001,LEADERS,4,4,0,3,0,1,0",
                "C000001,PEERS,12,12,5,5,1,1,0",
                "C000001,MASSES,30,30,8,12,6,4,0");

        Api.sun()
                .get("/reviews/{id}/results", review)
                .then()
                .body("items[0].classes.suppressed", contains(true, true, false))
                .body("items[0].classes[0].marks", nullValue())
                .body("items[0].classes[1].marks", nullValue())
                .body("items[0].classes[2].marks.valid", equalTo(30))
                .body("items[0].marks.valid", equalTo(46));
    }

    @Test
    void hidesEverythingWhereHardlyAnybodyVoted() {
        var review = aCertifiedReview(run, "C000001,PEERS,4,4,4,0,0,0,0");

        Api.sun()
                .get("/reviews/{id}/results", review)
                .then()
                .body("items[0].marks", nullValue())
                .body("items[0].classes[0].marks", nullValue())
                .body("items[0].outcome", equalTo("INDETERMINATE"));
        Api.sun()
                .get("/reviews/{id}/subjects/{cadre}/trigger", review, subject)
                .then()
                .statusCode(200)
                .body("counts", nullValue())
                .body("comparisons.size()", equalTo(0));
    }

    @Test
    void filtersByUnit() {
        var review = aCertifiedReview(run, "C000001,PEERS,20,20,5,10,3,2,0");

        Api.sun()
                .queryParam("unit", "X001")
                .get("/reviews/{id}/results", review)
                .then()
                .body("items.size()", equalTo(1));
        Api.sun()
                .queryParam("unit", "D002")
                .get("/reviews/{id}/results", review)
                .then()
                .body("items.size()", equalTo(0));
        Api.unitLeader("D001").get("/reviews/{id}/results", review).then().statusCode(403);
        Api.sun().get("/reviews/{id}/results", UUID.randomUUID()).then().statusCode(404);
    }
}
