package cn.hengjian.assessment.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import cn.hengjian.assessment.fixture.Annual;
import cn.hengjian.assessment.fixture.Api;
import cn.hengjian.assessment.fixture.County;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many may be excellent, through HTTP: on both sides of each line, and when two want the last place. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class QuotaTest {

    @Inject
    County county;

    @BeforeEach
    void anEmptyCounty() {
        county.fresh();
    }

    /** People numbered from 1 in a new department; those of D001 begin with C1. */
    private String[] people(String unit, int count, String level) {
        var id = county.department(unit);
        var prefix = "C" + unit.charAt(unit.length() - 1);
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> {
                    var number = "%s%05d".formatted(prefix, i);
                    county.cadre(number, id, level);
                    return number;
                })
                .toArray(String[]::new);
    }

    private static String[] first(String[] people, int count) {
        return List.of(people).subList(0, count).toArray(String[]::new);
    }

    private static ValidatableResponse quota(Annual annual) {
        return Api.sun().get("/runs/{id}/quota", annual.run()).then().statusCode(200);
    }

    @Test
    void hasOnePlaceForNinePeopleAndSaysHowThatWasReckoned() {
        var people = people("D001", 9, "NONE");
        var annual = Annual.opened().proposed("EXCELLENT", first(people, 2));

        var refused = annual.step(Api.sun(), "quota-check", first(people, 2));

        refused.then()
                .statusCode(409)
                .body("type", equalTo("/problems/quota-exceeded"))
                .body("errors.code", contains("GENERAL-D001"))
                .body(
                        "detail",
                        equalTo(
                                "GENERAL-D001: 9 who take part × 20/100 (ASM-QUOTA, the ordinary share) = 180/100, what is"
                                        + " less than a place is dropped. Places for excellent: 1; taken: 0; left: 1."
                                        + " Asked for: 2, too many: 1."));
        assertThat(annual.stage(people[0])).isEqualTo("GRADE_PROPOSED");
        annual.step(Api.sun(), "quota-check", people[0]).then().statusCode(200);
        annual.step(Api.sunReadingChinese(), "quota-check", people[1])
                .then()
                .statusCode(409)
                .body("detail", containsString("已占 1 个，剩余 0 个"));
        quota(annual)
                .body("pools.places", contains(1))
                .body("pools.taken", contains(1))
                .body("pools.left", contains(0));
    }

    @Test
    void hasTwoPlacesForTenPeople() {
        var people = people("D001", 10, "NONE");
        var annual = Annual.opened().proposed("EXCELLENT", first(people, 3));

        annual.step(Api.sun(), "quota-check", first(people, 3)).then().statusCode(409);
        annual.step(Api.sun(), "quota-check", first(people, 2)).then().statusCode(200);

        quota(annual).body("pools.left", contains(0)).body("pools.takingPart", contains(10));
    }

    @Test
    void takesNoPlaceForOtherGrades() {
        var people = people("D001", 4, "NONE");
        var annual = Annual.opened().proposed("COMPETENT", people);

        annual.step(Api.sun(), "quota-check").then().statusCode(200).body("people", equalTo(4));

        quota(annual).body("pools.places", contains(0)).body("pools.taken", contains(0));
    }

    @Test
    void poolsTwoSmallUnitsOfWhichNeitherHasAPlace() {
        var one = people("D001", 4, "NONE");
        var two = people("D002", 4, "NONE");
        var annual = Annual.opened().proposed("EXCELLENT", one[0], two[0]);

        annual.step(Api.sun(), "quota-check", two[0]).then().statusCode(200);

        annual.step(Api.sun(), "quota-check", one[0])
                .then()
                .statusCode(409)
                .body("detail", containsString("Units that share the pool: D001、D002"));
        quota(annual)
                .body("pools.pool", contains("GENERAL-POOLED"))
                .body("pools[0].units", contains("D001", "D002"))
                .body("pools[0].rules", contains("ASM-QUOTA", "ASM-ROUND"));
    }

    @Test
    void givesMorePlacesWithAnApprovalButNeverOverTheMost() {
        var people = people("D001", 8, "NONE");
        var annual = Annual.opened().proposed("EXCELLENT", first(people, 2));
        var path = "/runs/" + annual.run() + "/quota/approvals";
        annual.step(Api.sun(), "quota-check", first(people, 2)).then().statusCode(409);

        for (int percent : new int[] {20, 26}) {
            Annual.post(
                            Api.organisation(),
                            path,
                            Map.of("pool", "GENERAL-D001", "percent", percent, "document", "县委组〔2026〕9号"))
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/percent"))
                    .body("errors[0].detail", equalTo("Above 20/100 and at most 25/100"));
        }
        Annual.post(Api.organisation(), path, Map.of("pool", "NO-SUCH", "percent", 25, "document", "x"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/pool"));
        Annual.post(Api.sun(), path, Map.of("pool", "GENERAL-D001", "percent", 25, "document", "x"))
                .then()
                .statusCode(403);
        Annual.post(Api.organisation(), path, Map.of("pool", "GENERAL-D001", "percent", 25, "document", "县委组〔2026〕9号"))
                .then()
                .statusCode(200)
                .body("pools.basis", contains("APPROVED"))
                .body("pools.places", contains(2));

        annual.step(Api.sun(), "quota-check", first(people, 2)).then().statusCode(200);
        Annual.post(Api.organisation(), path, Map.of("pool", "GENERAL-D001", "percent", 24, "document", "x"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/quota-exceeded"));
    }

    @Test
    void reckonsLeadersByTheGradeOfTheirTeam() {
        var people = people("D001", 5, "XK_F");
        people("D002", 1, "XK_F");
        people("D003", 1, "XK_F");
        people("D004", 1, "XK_F");
        var annual = Annual.opened();
        var path = "/runs/" + annual.run() + "/quota/team-grades";
        quota(annual)
                .body("pools.find { it.pool == 'LEADER-D001' }.places", equalTo(1))
                .body("pools.find { it.pool == 'LEADER-D001' }.numerator", equalTo(25));

        Annual.post(
                        Api.organisation(),
                        path,
                        Map.of(
                                "document",
                                "县委〔2026〕4号",
                                "teams",
                                List.of(Map.of("unitCode", "D001", "grade", "EXCELLENT"))))
                .then()
                .statusCode(200)
                .body("pools.find { it.pool == 'LEADER-D001' }.numerator", equalTo(30))
                .body("pools.find { it.pool == 'LEADER-D001' }.explanation", containsString("the team is excellent"));
        // Four teams: 30 % of them are one.
        Annual.post(
                        Api.organisation(),
                        path,
                        Map.of("document", "x", "teams", List.of(Map.of("unitCode", "D002", "grade", "EXCELLENT"))))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/team-quota-exceeded"))
                .body("detail", containsString("4 teams × 30/100"));
        annual.proposed("EXCELLENT", people[0]);
        annual.step(Api.sun(), "quota-check", people[0]).then().statusCode(200);
        // Of five in a poor team none may be excellent, but one is already.
        Annual.post(
                        Api.organisation(),
                        path,
                        Map.of("document", "x", "teams", List.of(Map.of("unitCode", "D001", "grade", "POOR"))))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/quota-exceeded"));
        Annual.post(
                        Api.organisation(),
                        path,
                        Map.of(
                                "document",
                                "x",
                                "teams",
                                List.of(
                                        Map.of("unitCode", "D009", "grade", "GOOD"),
                                        Map.of("unitCode", "D002", "grade", "GOOD"),
                                        Map.of("unitCode", "D002", "grade", "FAIR"))))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/teams/0/unitCode", "/teams/2/unitCode"));
    }

    @Test
    void countsWhoTakesPartWithoutAGrade() {
        var people = people("D001", 5, "NONE");
        var annual = Annual.opened();
        annual.record(
                        Annual.hrBureau(),
                        people[4],
                        "SICK_LEAVE",
                        Map.of("from", annual.day(1, 1), "until", annual.day(12, 31)))
                .then()
                .statusCode(201)
                .body("mark", equalTo("NO_GRADE_LEAVE"));

        quota(annual).body("pools.takingPart", contains(5)).body("pools.places", contains(1));
    }

    @Test
    void countsPeopleWhereTheyAreAssessed() {
        var one = people("D001", 5, "NONE");
        people("D002", 5, "NONE");
        var annual = Annual.opened();
        annual.record(Annual.hrBureau(), one[0], "TRANSFER", Map.of("from", annual.day(5, 1), "unitCode", "D002"))
                .then()
                .statusCode(201)
                .body("assessingUnit", equalTo("D002"));

        quota(annual)
                .body("pools.find { it.pool == 'GENERAL-D002' }.takingPart", equalTo(6))
                .body("pools.pool", hasItem("GENERAL-POOLED"));
    }

    @Test
    void givesTheLastPlaceToOneOfTwoCommittees() throws Exception {
        var one = people("D001", 4, "NONE");
        var two = people("D002", 4, "NONE");
        var annual = Annual.opened().proposed("EXCELLENT", one[0], two[0]);
        var start = new CountDownLatch(1);

        List<Integer> statuses;
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var both = List.of(
                    executor.submit(check(annual, start, one[0])), executor.submit(check(annual, start, two[0])));
            start.countDown();
            statuses = List.of(both.getFirst().get(), both.getLast().get());
        }

        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        quota(annual).body("pools.taken", contains(1)).body("pools.left", contains(0));
    }

    private static Callable<Integer> check(Annual annual, CountDownLatch start, String cadre) {
        return () -> {
            start.await();
            return annual.step(Api.sun(), "quota-check", cadre).statusCode();
        };
    }

    @Test
    void checksAgainWhenTheCommitteeDecides() {
        var people = people("D001", 5, "NONE");
        people("D002", 5, "NONE");
        var annual = Annual.opened().proposed("EXCELLENT", people[0]);
        annual.step(Api.sun(), "quota-check", people[0]).then().statusCode(200);
        annual.record(Annual.hrBureau(), people[4], "TRANSFER", Map.of("from", annual.day(5, 1), "unitCode", "D002"))
                .then()
                .statusCode(201);

        annual.step(Api.qian(), "decisions", Annual.aDecision(), people[0])
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/quota-exceeded"));
    }

    @Test
    void takesAUnitOrTheCountyInOneStepEach() {
        var people = people("D001", 30, "NONE");
        var annual = Annual.opened();
        county.update(
                "UPDATE course SET stage = 'REVIEWED', rater_grade = CASE WHEN right(cadre_number, 1) = '1' THEN"
                        + " 'EXCELLENT' ELSE 'COMPETENT' END WHERE run_id = ?",
                annual.run());

        annual.step(Api.sun(), "grade-proposals", Map.of("selection", Map.of("unit", "D001")))
                .then()
                .statusCode(200)
                .body("people", equalTo(people.length));
        annual.step(Api.sun(), "quota-check").then().statusCode(200).body("people", equalTo(30));
        annual.step(Api.qian(), "decisions", Annual.aDecision()).then().statusCode(200);
        annual.step(Api.sun(), "publicity").then().statusCode(200).body("people", equalTo(3));

        assertThat(county.count(
                        "SELECT count(*) AS n FROM transition t JOIN course c ON c.appraisal_id = t.subject_id"
                                + " WHERE c.run_id = ? AND t.event = 'PROPOSE'",
                        annual.run()))
                .isEqualTo(30);
    }
}
