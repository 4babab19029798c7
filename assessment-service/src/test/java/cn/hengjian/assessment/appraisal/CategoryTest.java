package cn.hengjian.assessment.appraisal;

import static cn.hengjian.assessment.fixture.Assessment.aDraftRun;
import static cn.hengjian.assessment.fixture.Assessment.aDraftScheme;
import static cn.hengjian.assessment.fixture.Assessment.aScheme;
import static cn.hengjian.assessment.fixture.Assessment.actuals;
import static cn.hengjian.assessment.fixture.Assessment.appraisal;
import static cn.hengjian.assessment.fixture.Assessment.compute;
import static cn.hengjian.assessment.fixture.Assessment.quant;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import cn.hengjian.assessment.fixture.Api;
import cn.hengjian.assessment.fixture.County;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The tree over the indicators, from the draft to the subtotals of a score. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CategoryTest {

    @Inject
    County county;

    private static Map<String, Object> under(String category, Map<String, Object> indicator) {
        var placed = new HashMap<>(indicator);
        placed.put("category", category);
        return placed;
    }

    private static Map<String, Object> aTree(String first) {
        var scheme = new HashMap<>(aScheme("GENERAL"));
        scheme.put(
                "indicators",
                List.of(
                        under(first, quant("Q1", 50, 100, "DIRECT")),
                        under("绩/民生", quant("Q2", 30, 100, "DIRECT")),
                        quant("Q3", 20, 100, "DIRECT")));
        return scheme;
    }

    @Test
    void showsTheTreeAndItsSubtotals() {
        county.cadre("C000001", county.fresh().department("D001"), "NONE");
        var scheme = aDraftScheme(aTree("绩/经济"));
        Api.sun()
                .post("/schemes/{id}/publication", scheme)
                .then()
                .statusCode(200)
                .body("categories.path", contains("绩", "绩/经济", "绩/民生"))
                .body("categories.weight", contains(80, 50, 30));
        var run = aDraftRun(scheme);
        Api.sun().post("/runs/{id}/opening", run).then().statusCode(200);
        actuals(run, "C000001,Q1,80", "C000001,Q3,50");

        compute(run);

        // Q2 is missing: 50 and 20 of 70.
        Api.sun()
                .get("/appraisals/{id}/explanation", appraisal(run, "C000001").getString("id"))
                .then()
                .body("categories.path", contains("绩", "绩/经济", "绩/民生"))
                .body("categories[2].points", equalTo(null))
                .body("text", containsString("绩 (weights sum to 80): 57.14 points together."))
                .body("text", containsString("绩/经济 (weights sum to 50): 57.14 points together."));
    }

    @Test
    void refusesAPathThatIsNone() {
        for (var path : List.of("绩//民生", "/绩", "绩/", "一/二/三/四", "一二三四五六七八九十一二三四五六七八九十一")) {
            Api.sun()
                    .contentType("application/json")
                    .body(aTree(path))
                    .post("/schemes")
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/indicators/0/category"));
        }
    }
}
