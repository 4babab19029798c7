package cn.hengjian.personnel.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.County;
import cn.hengjian.personnel.testing.MovableClock;
import cn.hengjian.personnel.testing.Stored;
import cn.hengjian.personnel.testing.Suggestions;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.RealParts;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What assessment files stands with the cadre's file, and a low grade bars from promotion. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AnnualResultTest {

    private static final Path SAMPLE =
            Path.of("../assessment-service/src/main/resources/events/cn.hengjian.assessment.appraisal.filed.v1.json");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    ObjectMapper mapper;

    private County.Unit unit;
    private County.Cadre cadre;

    @BeforeEach
    void someCadre() {
        MovableClock.today(MovableClock.ORDINARY_DAY);
        unit = County.aDepartment();
        cadre = County.aCadre(unit);
    }

    @AfterEach
    void letsTheClockGo() {
        MovableClock.release();
    }

    private ObjectNode aResult(int year, String grade, String filedOn) throws IOException {
        return ((ObjectNode) mapper.readTree(SAMPLE.toFile()))
                .put("appraisalId", UUID.randomUUID().toString())
                .put("cadreId", cadre.id())
                .put("cadreNumber", cadre.number())
                .put("year", year)
                .put("grade", grade)
                .put("filedOn", filedOn);
    }

    private void tell(ObjectNode filed) throws IOException {
        Suggestions.send(
                "assessment",
                "appraisal",
                "appraisal.filed",
                UUID.randomUUID().toString(),
                Instant.now(),
                mapper.writeValueAsBytes(filed));
        var deadline = Instant.now().plus(PATIENCE);
        while (Stored.count(
                        "annual_result WHERE appraisal_id = ?::uuid AND grade = ?",
                        filed.get("appraisalId").asText(),
                        filed.get("grade").asText())
                == 0) {
            assertThat(Instant.now()).as("the result is kept").isBefore(deadline);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private String path(String what) {
        return "/cadres/" + cadre.id() + "/" + what;
    }

    private Response promoted(String from) {
        var post = County.aPost(County.aDepartment());
        Stored.database().update(Sql.of("UPDATE post SET level = 'XC_F' WHERE id = ?::uuid", post.id()));
        return Api.ORGANISATION.post("/postings", County.appointment(cadre, post, from));
    }

    @Test
    void keepsTheGradesOfTheYears() throws IOException {
        tell(aResult(2024, "EXCELLENT", "2025-02-20"));
        var open = aResult(2025, "NO_GRADE_CASE", "2026-02-20");
        tell(open);
        tell(open.deepCopy().put("grade", "COMPETENT").put("filedOn", "2026-03-01"));

        var results = Api.ORGANISATION.get(path("annual-results")).jsonPath();

        assertThat(results.getList("items.year")).isEqualTo(List.of(2025, 2024));
        assertThat(results.getList("items.grade")).isEqualTo(List.of("COMPETENT", "EXCELLENT"));
        assertThat(results.getList("items.title")).isEqualTo(List.of("competent", "excellent"));
        assertThat(results.getString("items[0].filedOn")).isEqualTo("2026-03-01");
        assertThat(results.getString("items[0].explanation")).startsWith("/api/assessment/v1/appraisals/");
        assertThat(Api.ORGANISATION
                        .inChinese()
                        .get(path("annual-results"))
                        .jsonPath()
                        .getString("items[1].title"))
                .isEqualTo("优秀");
    }

    @Test
    void isSeenAsTheFileIs() throws IOException {
        tell(aResult(2025, "COMPETENT", "2026-02-20"));
        var colleague = County.aCadre(unit);

        assertThat(Api.ofCadre(cadre.number()).get(path("annual-results")).statusCode())
                .isEqualTo(200);
        assertThat(Api.ofUnit(unit.code(), "unit-leader")
                        .get(path("annual-results"))
                        .statusCode())
                .isEqualTo(200);
        for (var stranger : List.of(
                Api.ofCadre(colleague.number()), Api.ofUnit(County.aDepartment().code(), "unit-hr"))) {
            assertThat(stranger.get(path("annual-results")).statusCode()).isEqualTo(404);
        }
        assertThat(Api.of("audit-admin").get(path("annual-results")).statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @EnumSource
    void barsFromPromotionWhomTheLastGradeDoes(Grade grade) throws IOException {
        tell(aResult(2025, grade.name(), "2026-02-20"));

        var answer = promoted("2026-12-31");

        if (grade == Grade.BASIC || grade == Grade.INCOMPETENT) {
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/promotion-barred");
            assertThat(answer.jsonPath().getString("detail"))
                    .contains("ASM-BASIC", "ASM-2025-" + cadre.number(), "2026-12-31");
        } else {
            assertThat(answer.statusCode()).isEqualTo(201);
        }
    }

    @Test
    void barsUntilTheEndOfTheNextYear() throws IOException {
        tell(aResult(2025, "BASIC", "2026-02-20"));

        assertThat(promoted("2026-02-20").statusCode()).isEqualTo(409);
        assertThat(promoted("2027-01-01").statusCode()).isEqualTo(201);
    }

    @Test
    void barsNobodyForAYearLongPast() throws IOException {
        tell(aResult(2024, "BASIC", "2026-02-20"));

        assertThat(Api.ORGANISATION.get(path("effects?all=true")).jsonPath().getList("items"))
                .isEmpty();
    }

    @Test
    void followsWhatIsFiledAnew() throws IOException {
        var filed = aResult(2025, "BASIC", "2026-02-20");
        tell(filed);
        tell(filed.deepCopy().put("grade", "COMPETENT"));
        assertThat(Api.ORGANISATION.get(path("effects")).jsonPath().getList("items"))
                .isEmpty();

        tell(filed.deepCopy().put("grade", "INCOMPETENT"));

        var effects = Api.ORGANISATION.get(path("effects?all=true")).jsonPath();
        assertThat(effects.getList("items.caseKind")).isEqualTo(List.of("APPRAISAL", "APPRAISAL"));
        assertThat(effects.getList("items.endedOn")).containsExactly(MovableClock.ORDINARY_DAY.toString(), null);
        assertThat(effects.getString("items[0].endReason")).contains("称职");
    }
}
