package cn.hengjian.assessment.circumstance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.hengjian.assessment.fixture.Annual;
import cn.hengjian.assessment.fixture.Api;
import cn.hengjian.assessment.fixture.County;
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.platform.testing.TestIssuer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CircumstanceTest {

    @Inject
    County county;

    private Annual annual;

    @BeforeEach
    void twoPeople() {
        var department = county.fresh().department("D001");
        county.cadre("C000001", department, "NONE");
        county.cadre("C000002", department, "NONE");
        annual = Annual.opened();
    }

    @Test
    void marksExactlyHalfTheYearAsNotOverIt() {
        // Whatever the year: the days up to and including 1 July are 182 or 183, half of 366 or less than half of 365.
        annual.record(
                        Annual.hrBureau(),
                        "C000001",
                        "SICK_LEAVE",
                        Map.of("from", annual.day(1, 1), "until", annual.day(7, 1)))
                .then()
                .statusCode(201)
                .body("mark", nullValue());
        annual.record(
                        Annual.hrBureau(),
                        "C000001",
                        "PERSONAL_LEAVE",
                        Map.of("from", annual.day(7, 2), "until", annual.day(7, 2)))
                .then()
                .statusCode(201)
                .body("mark", equalTo("NO_GRADE_LEAVE"))
                .body("rules", contains("ASM-LEAVE"));
    }

    @Test
    void namesEveryWrongPlace() {
        annual.record(
                        Annual.hrBureau(),
                        "C000009",
                        "SICK_LEAVE",
                        Map.of("from", annual.day(3, 1), "unitCode", "D001", "sanction", "WARNING"))
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/until", "/unitCode", "/sanction", "/cadreNumber"))
                .body("errors.code", containsInAnyOrder("required", "unexpected", "unexpected", "unknown-cadre"));
        annual.record(
                        Annual.hrBureau(),
                        "C000001",
                        "SECONDMENT",
                        Map.of("from", annual.day(3, 1), "until", annual.day(2, 1), "unitCode", "D009"))
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/until", "/unitCode"));
    }

    @Test
    void keepsCasesToTheDisciplineBodies() {
        var opened = Map.of("from", annual.day(11, 1));
        annual.record(Annual.hrBureau(), "C000001", "CASE", opened).then().statusCode(403);
        annual.record(Api.sun(), "C000001", "CASE", opened).then().statusCode(403);
        annual.record(Annual.discipline(), "C000001", "SICK_LEAVE", opened)
                .then()
                .statusCode(403);

        String id =
                annual.record(Annual.discipline(), "C000001", "CASE", opened).path("id");

        annual.record(Annual.discipline(), "C000001", "CASE", opened)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/circumstance-case-open"));
        Annual.hrBureau().get("/runs/{id}/circumstances", annual.run()).then().body("items", empty());
        Annual.discipline().get("/runs/{id}/circumstances", annual.run()).then().body("items.kind", contains("CASE"));
        Annual.post(Api.organisation(), "/circumstances/" + id + "/withdrawal", Map.of("reason", "x"))
                .then()
                .statusCode(404);
        Annual.post(Api.organisation(), "/circumstances/" + id + "/ending", Map.of("endedOn", annual.day(12, 1)))
                .then()
                .statusCode(403);
    }

    @Test
    void endsACaseOnce() {
        String id = annual.record(Annual.discipline(), "C000001", "CASE", Map.of("from", annual.day(11, 1)))
                .path("id");
        var path = "/circumstances/" + id + "/ending";

        Annual.post(Annual.discipline(), path, Map.of("endedOn", annual.day(10, 31)))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/endedOn"));
        Annual.post(Annual.discipline(), path, Map.of("endedOn", annual.day(12, 1), "sanction", "DEMERIT"))
                .then()
                .statusCode(200)
                .body("mark", equalTo("NO_GRADE_SANCTION"))
                .body("until", equalTo(annual.day(12, 1)));
        Annual.post(Annual.discipline(), path, Map.of("endedOn", annual.day(12, 1)))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/circumstance-not-open"));
    }

    @Test
    void withdrawsWhatWasRecordedWronglyAndKeepsIt() {
        String id = annual.record(
                        Annual.hrBureau(),
                        "C000001",
                        "PROBATION",
                        Map.of("from", annual.day(1, 1), "until", annual.day(12, 31)))
                .path("id");
        var path = "/circumstances/" + id + "/withdrawal";

        Annual.post(Annual.hrBureau(), path, Map.of("reason", "录入有误"))
                .then()
                .statusCode(200)
                .body("withdrawn", equalTo(true))
                .body("mark", nullValue());

        Annual.post(Annual.hrBureau(), path, Map.of("reason", "x"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/circumstance-withdrawn"));
        assertThat(county.count("SELECT count(*) AS n FROM circumstance WHERE id = ?", UUID.fromString(id)))
                .isEqualTo(1);
        Annual.post(Annual.hrBureau(), "/circumstances/" + UUID.randomUUID() + "/withdrawal", Map.of("reason", "x"))
                .then()
                .statusCode(404);
    }

    @Test
    void letsNobodyRecordOrReadHisOwn() {
        var own = Api.as(TestIssuer.claims("hr.self")
                .claim("realm_access", Map.of("roles", List.of("hr-bureau", "cadre")))
                .claim("cadre", "C000001")
                .jws()
                .sign(TestIssuer.privateKey()));

        annual.record(own, "C000001", "TRAINING", Map.of("from", annual.day(1, 1), "until", annual.day(2, 1)))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/another-person-required"));
    }
}
