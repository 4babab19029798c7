package cn.hengjian.assessment.leniency;

import static cn.hengjian.assessment.fixture.Assessment.aCertifiedReview;
import static cn.hengjian.assessment.fixture.Assessment.aDraftRun;
import static cn.hengjian.assessment.fixture.Assessment.aPublishedScheme;
import static cn.hengjian.assessment.fixture.Assessment.anOpenRun;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.nullValue;

import cn.hengjian.assessment.fixture.Annual;
import cn.hengjian.assessment.fixture.Api;
import cn.hengjian.assessment.fixture.County;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** D001 and D002 have three people each, D003 has one. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class LeniencyTest {

    /** 100, 80 and 60 in D001, 100 each in D002. */
    private static final List<String> TOTALS = List.of(
            "C000001,PEERS,10,10,10,0,0,0,0",
            "C000002,PEERS,10,10,0,10,0,0,0",
            "C000003,PEERS,10,10,0,0,10,0,0",
            "C000004,PEERS,10,10,10,0,0,0,0",
            "C000005,PEERS,10,10,10,0,0,0,0",
            "C000006,PEERS,10,10,10,0,0,0,0");

    private static final JsonPathConfig EXACT =
            JsonPathConfig.jsonPathConfig().numberReturnType(JsonPathConfig.NumberReturnType.BIG_DECIMAL);

    @Inject
    County county;

    private UUID run;

    @BeforeEach
    void anOpenRunOfThreeUnits() {
        county.fresh();
        for (int unit = 0; unit < 3; unit++) {
            var id = county.department("D00" + (unit + 1));
            for (int number = 1; number <= (unit < 2 ? 3 : 1); number++) {
                county.cadre("C00000" + (3 * unit + number), id, "XK_F");
            }
        }
        run = anOpenRun();
    }

    private JsonPath leniency(String last) {
        var totals = new ArrayList<>(TOTALS);
        totals.add(last);
        aCertifiedReview(run, totals.toArray(String[]::new));
        return Api.organisation()
                .get("/runs/{id}/leniency", run)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath(EXACT);
    }

    private static BigDecimal decimal(JsonPath json, String path) {
        return new BigDecimal(json.getString(path));
    }

    @Test
    void setsEachUnitsVotersBesideTheCounty() {
        var view = leniency("C000007,PEERS,5,5,1,3,1,0,0");

        assertThat(view.getList("voters.voterClass", String.class)).containsExactly("PEERS");
        assertThat(view.getInt("voters[0].people")).isEqualTo(7);
        assertThat(decimal(view, "voters[0].mean")).isEqualByComparingTo("88.571428571429");
        assertThat(view.getList("voters[0].units.unitCode", String.class)).containsExactly("D001", "D002", "D003");
        assertThat(view.getList("voters[0].units.suppressed", Boolean.class)).containsExactly(false, false, false);
        assertThat(decimal(view, "voters[0].units[0].mean")).isEqualByComparingTo("80");
        assertThat(decimal(view, "voters[0].units[0].difference")).isEqualByComparingTo("-8.571428571429");
        assertThat(view.getString("voters[0].units[0].text"))
                .isEqualTo("Rated 3 people at 80.00 on average; over the county 7 people are rated at 88.57;"
                        + " the difference is -8.57.");
    }

    /** Four ballots are few; and with the county's mean and the other unit's they would follow. */
    @Test
    void withholdsSmallClassesAndWhatWouldGiveThemAway() {
        var view = leniency("C000007,PEERS,5,4,1,2,1,0,0");

        assertThat(view.getList("voters[0].units.suppressed", Boolean.class)).containsExactly(true, false, true);
        assertThat(view.getString("voters[0].units[0].mean")).isNull();
        assertThat(view.getString("voters[0].units[2].difference")).isNull();
        assertThat(decimal(view, "voters[0].units[1].mean")).isEqualByComparingTo("100");
        assertThat(decimal(view, "voters[0].mean")).isEqualByComparingTo("88.571428571429");
    }

    @Test
    void setsSupervisorsBesideEachOther() {
        for (var grade : List.of("C000002=EXCELLENT", "C000003=COMPETENT")) {
            var parts = grade.split("=", -1);
            county.update(
                    "UPDATE course SET rater = 'C000001', rater_grade = ? WHERE run_id = ? AND cadre_number = ?",
                    parts[1],
                    run,
                    parts[0]);
        }
        county.update(
                "UPDATE course SET rater = 'C000004', rater_grade = 'BASIC' WHERE run_id = ? AND cadre_number = 'C000005'",
                run);

        var view = Api.sun().get("/runs/{id}/leniency", run).then().statusCode(200);

        view.body("reviewId", nullValue()).body("voters", empty());
        var json = view.extract().jsonPath().setRootPath("raters.findAll { it.grading == 'ANNUAL' }");
        assertThat(json.getList("rater", String.class)).containsExactly("C000001", "C000004");
        assertThat(json.getList("people", Integer.class)).containsExactly(2, 1);
        assertThat(decimal(json, "[0].mean")).isEqualByComparingTo("90");
        assertThat(decimal(json, "[1].countyMean")).isEqualByComparingTo("80");
        assertThat(decimal(json, "[1].difference")).isEqualByComparingTo("-20");
    }

    @Test
    void isForTheCountysOfficesOnly() {
        Annual.countyCommittee().get("/runs/{id}/leniency", run).then().statusCode(200);
        Api.inspector().get("/runs/{id}/leniency", run).then().statusCode(403);
        Api.unitLeader("D001").get("/runs/{id}/leniency", run).then().statusCode(403);
        Api.cadre("C000001").get("/runs/{id}/leniency", run).then().statusCode(403);
        Api.sun().get("/runs/{id}/leniency", UUID.randomUUID()).then().statusCode(404);
        Api.sun()
                .get("/runs/{id}/leniency", aDraftRun(aPublishedScheme("LEADER")))
                .then()
                .statusCode(409);
    }
}
