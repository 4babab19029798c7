package cn.hengjian.assessment.scheme;

import static cn.hengjian.assessment.fixture.Assessment.aDraftScheme;
import static cn.hengjian.assessment.fixture.Assessment.aScheme;
import static cn.hengjian.assessment.fixture.Assessment.aSchemeOfAllMethods;
import static cn.hengjian.assessment.fixture.Assessment.measured;
import static cn.hengjian.assessment.fixture.Assessment.quant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.hengjian.assessment.fixture.Api;
import cn.hengjian.assessment.fixture.County;
import cn.hengjian.platform.sql.DatabaseException;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How indicators are measured, as schemes say it, and formulas on trial. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class MethodTest {

    @Inject
    County county;

    private static Response post(RequestSpecification caller, String path, Object body) {
        return caller.contentType("application/json").body(body).post(path);
    }

    private static Response draft(Map<String, Object> scheme, Object... indicators) {
        var body = new HashMap<>(scheme);
        body.put("indicators", List.of(indicators));
        return post(Api.sun(), "/schemes", body);
    }

    @Test
    void keepsEveryMethodAndPublishesWeightsThatSumToAHundredWithoutTheVeto() {
        var id = aDraftScheme(aSchemeOfAllMethods("LEADER"));

        Api.sun()
                .get("/schemes/{id}", id)
                .then()
                .statusCode(200)
                .body("quantifiableShare", equalTo(100))
                .body("indicators.method", contains("STEPS", "DEDUCTION", "FORMULA", "RATIO", "VETO"))
                .body("indicators[0].steps.from", contains(60, 80, 95))
                .body("indicators[0].steps.ratio", contains(0.6f, 0.8f, 1))
                .body("indicators[1].deduction.perUnit", equalTo(5))
                .body("indicators[2].constants[0].name", equalTo("k"))
                .body("indicators[3].steps", nullValue())
                .body("indicators[4].weight", equalTo(0))
                .body("indicators[4].veto.ceiling", equalTo("BASIC"));
        Api.sun()
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"0\"")
                .body(Map.of("name", "改"))
                .patch("/schemes/{id}", id)
                .then()
                .statusCode(200)
                .body("indicators.method", contains("STEPS", "DEDUCTION", "FORMULA", "RATIO", "VETO"));
        Api.sun().post("/schemes/{id}/publication", id).then().statusCode(200);
        assertThat(county.text(
                        "SELECT steps || ' ' || method AS t FROM indicator WHERE scheme_id = ? AND position = 0", id))
                .isEqualTo("60:0.6;80:0.8;95:1 STEPS");
        assertThat(county.count(
                        "SELECT count(*) AS n FROM indicator WHERE scheme_id = ? AND method = 'RATIO'"
                                + " AND direction = 'DIRECT'",
                        id))
                .isEqualTo(1);
    }

    @Test
    void takesAQuantitativeIndicatorWithoutAMethodAsARatio() {
        var id = aDraftScheme(aScheme("LEADER"));

        Api.sun().get("/schemes/{id}", id).then().body("indicators.method", contains("RATIO", "RATIO", null));
        assertThatThrownBy(
                        () -> county.update("UPDATE indicator SET weight = 0 WHERE scheme_id = ? AND position = 0", id))
                .isInstanceOf(DatabaseException.class);
        assertThatThrownBy(() ->
                        county.update("UPDATE indicator SET method = NULL WHERE scheme_id = ? AND position = 0", id))
                .isInstanceOf(DatabaseException.class);
    }

    @Test
    void namesEachMistakeWithItsPointerAndTheColumnInTheFormula() {
        var refused = draft(
                aScheme("LEADER"),
                measured("F1", 60, "FORMULA", Map.of("formula", "actual / goal + 基数 / 0")),
                measured("F2", 40, "FORMULA", Map.of("formula", "actual / 0")),
                measured(
                        "V1",
                        1,
                        "VETO",
                        Map.of("veto", Map.of("when", "ABOVE", "threshold", 1, "ceiling", "EXCELLENT"))));

        refused.then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        contains(
                                "/indicators/0/formula",
                                "/indicators/0/formula",
                                "/indicators/1/formula",
                                "/indicators/2/weight",
                                "/indicators/2/veto/ceiling",
                                "/indicators"))
                .body(
                        "errors.code",
                        contains(
                                "unknown-name",
                                "unknown-name",
                                "division-by-zero",
                                "not-zero",
                                "no-ceiling",
                                "wrong-sum"))
                .body("errors[0].detail", equalTo("Column 10: There is no goal; there are actual"))
                .body("errors[2].detail", equalTo("Column 8: The divisor is always 0; it has to be another number"));
    }

    @Test
    void keepsStepsInsideTheClampOfThePolicyInForce() {
        var indicator = measured(
                "S1",
                100,
                "STEPS",
                Map.of("steps", List.of(Map.of("from", 10, "ratio", 1.2), Map.of("from", 10, "ratio", 1.201))));

        draft(aScheme("LEADER"), indicator)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/indicators/0/steps/1/from", "/indicators/0/steps/1/ratio"))
                .body("errors.code", contains("not-ascending", "out-of-range"));
    }

    @Test
    void refusesWhatBelongsToAnotherMethod() {
        var indicator = new HashMap<>(quant("Q1", 100, 10, "DIRECT"));
        indicator.put("formula", "actual");

        draft(aScheme("LEADER"), indicator)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/indicators/0/formula"))
                .body("errors.code", contains("not-applicable"));
    }

    @Test
    void triesAFormulaOnSampleValuesAndKeepsNothing() {
        long before = county.count("SELECT count(*) AS n FROM scheme");

        var trial = post(
                Api.sun(),
                "/schemes/formula-trials",
                Map.of(
                        "formula",
                        "target / actual + base",
                        "constants",
                        List.of(Map.of("name", "base", "value", 0.5)),
                        "target",
                        30,
                        "actuals",
                        List.of(60, 10, 0)));

        trial.then()
                .statusCode(200)
                .body("most", equalTo(1.2f))
                .body("samples.value", contains(1, 3.5f, null))
                .body("samples.ratio", contains(1, 1.2f, null))
                .body("samples[0].arithmetic.arithmetic", contains("30 / 60", "0.5 + 0.5"))
                .body("samples[0].arithmetic.result", contains("0.5", "1"))
                .body("samples[2].fault.kind", equalTo("DIVISION_BY_ZERO"))
                .body("samples[2].fault.column", equalTo(8));
        assertThat(county.count("SELECT count(*) AS n FROM scheme")).isEqualTo(before);
    }

    @Test
    void tellsAnAuthorWhereAFormulaIsWrongAndNobodyElse() {
        var body = Map.of("formula", "min(actual；1)", "actuals", List.of(1));

        post(Api.sunReadingChinese(), "/schemes/formula-trials", body)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/formula"))
                .body("errors.code", contains("unknown-character"));
        post(Api.cadre("C000001"), "/schemes/formula-trials", body).then().statusCode(403);
        post(Api.unitLeader("D001"), "/schemes/formula-trials", body).then().statusCode(403);
    }
}
