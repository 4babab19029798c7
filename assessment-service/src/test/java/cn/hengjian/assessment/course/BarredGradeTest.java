package cn.hengjian.assessment.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.hengjian.assessment.fixture.Annual;
import cn.hengjian.assessment.fixture.Api;
import cn.hengjian.assessment.fixture.County;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who gets no grade or not the best, whenever that comes to be known. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class BarredGradeTest {

    @Inject
    County county;

    @BeforeEach
    void fivePeopleOfADepartment() {
        var department = county.fresh().department("D001");
        for (int i = 1; i <= 5; i++) {
            county.cadre("C00000" + i, department, "NONE");
        }
    }

    private static Annual publicised() {
        var annual = Annual.opened().decided("EXCELLENT", "C000001");
        annual.step(Api.sun(), "publicity", "C000001").then().statusCode(200).body("stage", equalTo("PUBLICISED"));
        return annual;
    }

    private void endPublicity(Annual annual) {
        county.update(
                "UPDATE course SET publicised_on = current_date - 9, public_until = current_date - 1 WHERE run_id = ?",
                annual.run());
    }

    @Test
    void gradesNobodyForWhomThereIsNoGrade() {
        var annual = Annual.opened();
        annual.record(
                        Annual.hrBureau(),
                        "C000001",
                        "PROBATION",
                        Map.of("from", annual.day(3, 1), "until", annual.day(12, 31)))
                .then()
                .statusCode(201)
                .body("mark", equalTo("NO_GRADE_PROBATION"));
        annual.summarise("C000001").then().statusCode(200);

        annual.review(Api.sun(), "C000001", "COMPETENT")
                .then()
                .statusCode(409)
                .body("errors.code", contains("NO_GRADE"))
                .body("detail", containsString("ASM-PROB"));
        annual.review(Api.sun(), "C000001", null).then().statusCode(204);
        annual.step(Api.sun(), "grade-proposals", "C000001").then().statusCode(200);

        annual.get("C000001")
                .then()
                .body("stage", equalTo("GRADE_PROPOSED"))
                .body("grade", nullValue())
                .body("explanation", containsString("on probation: a comment and no grade (ASM-PROB)"));
    }

    @Test
    void keepsWhoWasWarnedFromTheBestGrade() {
        var annual = Annual.opened();
        annual.record(
                        Annual.discipline(),
                        "C000001",
                        "SANCTION",
                        Map.of("from", annual.day(6, 1), "sanction", "WARNING"))
                .then()
                .statusCode(201)
                .body("notExcellent", equalTo(true))
                .body("rules", contains("ASM-SANC"));
        annual.summarise("C000001").then().statusCode(200);

        annual.review(Api.sun(), "C000001", "EXCELLENT")
                .then()
                .statusCode(409)
                .body("errors.code", contains("NOT_EXCELLENT"));
        annual.review(Api.sun(), "C000001", "COMPETENT").then().statusCode(204);
    }

    @Test
    void stopsAGradeThatAFactOvertook() {
        var annual = publicised();
        annual.record(
                        Annual.discipline(),
                        "C000001",
                        "SANCTION",
                        Map.of("from", annual.day(12, 31), "sanction", "WARNING"))
                .then()
                .statusCode(201);
        endPublicity(annual);

        annual.step(Api.sun(), "finalisation", "C000001")
                .then()
                .statusCode(409)
                .body("errors.code", contains("NOT_EXCELLENT"));
        annual.step(Api.sun(), "returns", Map.of("reason", "受警告处分"), "C000001")
                .then()
                .statusCode(200)
                .body("stage", equalTo("REVIEWED"));

        annual.get("C000001").then().body("grade", nullValue()).body("publicisedOn", nullValue());
    }

    @Test
    void fillsInTheGradeWhenACaseEndsWithoutASanction() {
        var annual = Annual.opened();
        String fact = annual.record(Annual.discipline(), "C000001", "CASE", Map.of("from", annual.day(11, 1)))
                .then()
                .statusCode(201)
                .body("mark", equalTo("NO_GRADE_CASE"))
                .extract()
                .path("id");
        annual.filed(null, "C000001");
        annual.act(Api.sun(), "C000001", "back-fill", Map.of("reason", "已结案"))
                .then()
                .statusCode(409)
                .body("errors.code", contains("STILL_MARKED"));

        Annual.post(Annual.discipline(), "/circumstances/" + fact + "/ending", Map.of("endedOn", annual.day(12, 1)))
                .then()
                .statusCode(200)
                .body("mark", nullValue())
                .body("notExcellent", equalTo(false));
        annual.act(Api.sun(), "C000001", "back-fill", Map.of("reason", "已结案，未给予处分"))
                .then()
                .statusCode(204);

        annual.get("C000001").then().body("stage", equalTo("REVIEWED")).body("service", nullValue());
        var grade = Map.of("cadreNumber", "C000001", "grade", "COMPETENT", "reason", "补定等次（ASM-CASE）");
        annual.step(Api.sun(), "grade-proposals", Map.of("grades", List.of(grade)), "C000001")
                .then()
                .statusCode(200);
        annual.step(Api.sun(), "grade-proposals", "C000001")
                .then()
                .statusCode(409)
                .body("errors.code", contains("GRADE_MISSING"));
        assertThat(annual.get("C000001").<String>path("grade")).isEqualTo("COMPETENT");
    }
}
