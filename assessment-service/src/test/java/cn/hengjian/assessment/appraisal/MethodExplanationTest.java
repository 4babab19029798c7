package cn.hengjian.assessment.appraisal;

import static cn.hengjian.assessment.fixture.Assessment.aDraftRun;
import static cn.hengjian.assessment.fixture.Assessment.aDraftScheme;
import static cn.hengjian.assessment.fixture.Assessment.aSchemeOfAllMethods;
import static cn.hengjian.assessment.fixture.Assessment.actuals;
import static cn.hengjian.assessment.fixture.Assessment.appraisal;
import static cn.hengjian.assessment.fixture.Assessment.compute;
import static cn.hengjian.assessment.fixture.Assessment.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.hengjian.assessment.fixture.Annual;
import cn.hengjian.assessment.fixture.Api;
import cn.hengjian.assessment.fixture.County;
import cn.hengjian.assessment.score.rules.Formula;
import cn.hengjian.assessment.score.rules.Score;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Steps, deductions, formulas and vetoes from the actual value to the explanation and to the grade. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class MethodExplanationTest {

    @Inject
    County county;

    private UUID run;

    @BeforeEach
    void aRunByAllMethods() {
        var department = county.fresh().department("D001");
        county.cadre("C000001", department, "NONE");
        county.cadre("C000002", department, "NONE");
        var scheme = aDraftScheme(aSchemeOfAllMethods("GENERAL"));
        Api.sun().post("/schemes/{id}/publication", scheme).then().statusCode(200);
        run = aDraftRun(scheme);
        Api.sun().post("/runs/{id}/opening", run).then().statusCode(200);
    }

    private Response explanation(String cadre, boolean chinese) {
        var reader = chinese ? Api.sunReadingChinese() : Api.sun();
        return reader.get("/appraisals/{id}/explanation", appraisal(run, cadre).getString("id"));
    }

    private Score stored(String cadre) {
        var block = county.text(
                "SELECT encode(e.body, 'hex') AS t FROM score_explanation e JOIN score s USING (run_id, block)"
                        + " JOIN appraisal a ON a.id = s.appraisal_id WHERE s.run_id = ? AND a.cadre_number = '" + cadre
                        + "'",
                run);
        return ExplanationBlocks.find(HexFormat.of().parseHex(block), id(appraisal(run, cadre)))
                .score();
    }

    private static void assertSame(Object stored, Object expected) {
        assertThat(stored)
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(expected);
    }

    private static Score.Line counted(String actual, String ratio, String weight, String points) {
        return new Score.Line.Counted(
                new BigDecimal(actual), new BigDecimal(ratio), new BigDecimal(weight), new BigDecimal(points));
    }

    @Test
    void explainsEachMethodForMachinesAndForPeople() {
        actuals(run, "C000001,S1,80", "C000001,D1,2.5", "C000001,F1,90", "C000001,Q1,50", "C000001,V1,0");

        compute(run);

        // 30 × 0.8 + 20 × (1 − 5 × 1.5 / 20) + 20 × 1.1 + 30 × 0.5
        var english = explanation("C000001", false);
        english.then()
                .statusCode(200)
                .body("score", equalTo(73.5f))
                .body("missingWeight", equalTo(0))
                .body("ceiling", nullValue())
                .body("indicators.method", contains("STEPS", "DEDUCTION", "FORMULA", "RATIO", "VETO"))
                .body("indicators.points", contains(24, 12.5f, 22, 15, null))
                .body("indicators[0].working.steps.reachedFrom", equalTo(80))
                .body("indicators[1].working.deduction.beyond", equalTo(1.5f))
                .body("indicators[2].working.formula.value", equalTo(1.1f))
                .body(
                        "indicators[2].working.formula.arithmetic.arithmetic",
                        contains("90 >= 80", "90 - 80", "10 / 100", "1 + 0.1", "min(1.1, 1.2)"))
                .body("indicators[3].working", nullValue())
                .body("indicators[4].working.veto.struck", equalTo(false));
        assertThat(english.<String>path("text").lines())
                .contains(
                        "S1 指标S1: actual 80 件 reaches the step from 80, which counts 0.8; weight 30 gives 24.00 points.",
                        "D1 指标D1: actual 2.5 件, beyond the allowance of 1 by 1.5; of 20 points each unit costs 5, which"
                                + " leaves the share 0.625; weight 20 gives 12.50 points.",
                        "V1 指标V1: a veto; actual 0 件, the condition >= 1 doesn't hold. It carries no points.");
        assertThat(explanation("C000001", true).<String>path("text").lines())
                .contains(
                        "S1 指标S1：实际 80 件，达到 80 一档，计 0.8；权重 30，得 24.00 分。",
                        "F1 指标F1：公式 if(actual >= target, min(1 + (actual - target) / k, 1.2), target / actual - 1)，实际 90 件："
                                + "90 >= 80 = true; 90 - 80 = 10; 10 / 100 = 0.1; 1 + 0.1 = 1.1; min(1.1, 1.2) = 1.1；值 1.1，计"
                                + " 1.1；权重 20，得 22.00 分。");
        assertSame(
                stored("C000001"),
                new Score.Scored(
                        List.of(
                                counted("80", "0.8", "30", "24"),
                                counted("2.5", "0.625", "20", "12.5"),
                                counted("90", "1.1", "20", "22"),
                                counted("50", "0.5", "30", "15"),
                                new Score.Line.Examined(BigDecimal.ZERO, false)),
                        null,
                        new BigDecimal("100"),
                        new BigDecimal("73.5"),
                        null));
    }

    @Test
    void takesAFormulaWithoutAValueAsMissingAndSaysWhere() {
        actuals(run, "C000001,S1,59.9999", "C000001,F1,0", "C000001,V1,1");

        compute(run);

        explanation("C000001", false)
                .then()
                .body("score", equalTo(0f))
                .body("missingWeight", equalTo(70))
                .body("ceiling.grade", equalTo("BASIC"))
                .body("ceiling.indicators", contains("V1"))
                .body("indicators[2].points", nullValue())
                .body("indicators[2].actual", equalTo(0))
                .body("indicators[2].working.formula.fault.kind", equalTo("DIVISION_BY_ZERO"))
                .body("text", containsString("of the formula divides by 0, which has no value; it counts as missing"))
                .body("text", containsString("is below the first step, 60, which counts 0"))
                .body("text", containsString("A veto struck: no grade above basically competent (V1)."));
        var lines = stored("C000001").lines();
        assertSame(lines.get(2), new Score.Line.Uncomputed(BigDecimal.ZERO, Formula.FaultKind.DIVISION_BY_ZERO));
        assertSame(lines.get(4), new Score.Line.Examined(BigDecimal.ONE, true));
        assertThat(county.text(
                        "SELECT s.ceiling || array_to_string(s.ceiling_by, ',') AS t FROM score s"
                                + " JOIN appraisal a ON a.id = s.appraisal_id WHERE s.run_id = ? AND a.cadre_number = 'C000001'",
                        run))
                .isEqualTo("BASICV1");
    }

    @Test
    void strikesWhereThereIsNoScore() {
        actuals(run, "C000001,V1,3");

        compute(run);

        explanation("C000001", false)
                .then()
                .body("state", equalTo("NOT_SCORED"))
                .body("ceiling.grade", equalTo("BASIC"))
                .body("indicators[4].working.veto.struck", equalTo(true));
        explanation("C000002", false)
                .then()
                .body("state", equalTo("NOT_SCORED"))
                .body("ceiling", nullValue());
        assertThat(stored("C000002")).isEqualTo(new Score.NotScored(Score.Reason.NO_COMPONENT));
    }

    @Test
    void writesTheSameBytesAgain() {
        actuals(run, "C000001,S1,80", "C000001,F1,33.3333", "C000001,V1,1", "C000002,F1,0", "C000002,D1,9");

        var first = compute(run).getString("result.digest");

        assertThat(compute(run).getString("result.digest")).isEqualTo(first);
    }

    @Test
    void givesNoGradeAboveTheCeilingAndNamesTheVeto() {
        actuals(run, "C000001,Q1,100", "C000001,V1,1", "C000002,Q1,100", "C000002,V1,0.9999");
        compute(run);
        var annual = Annual.of(run);
        annual.summarise("C000001").then().statusCode(200);

        annual.review(Api.sun(), "C000001", "COMPETENT")
                .then()
                .statusCode(409)
                .body("errors.code", contains("ABOVE_CEILING"))
                .body("detail", containsString("V1 指标V1"))
                .body("detail", containsString("no grade above basically competent"));
        annual.review(Api.sun(), "C000001", "BASIC").then().statusCode(204);
        annual.reviewed("C000002", "COMPETENT");

        annual.get("C000001")
                .then()
                .body("ceiling.grade", equalTo("BASIC"))
                .body("ceiling.indicators", contains("V1 指标V1"))
                .body("explanation", containsString("The veto indicator V1 指标V1 struck"));
        annual.get("C000002").then().body("ceiling", nullValue());
    }

    @Test
    void stopsAtEveryStepAGradeThatAVetoOvertook() {
        var annual = Annual.of(run).proposed("COMPETENT", "C000001", "C000002");
        actuals(run, "C000001,Q1,100", "C000001,V1,1");
        compute(run);

        annual.step(Api.sun(), "quota-check", "C000001", "C000002")
                .then()
                .statusCode(409)
                .body("errors.code", contains("ABOVE_CEILING"))
                .body("errors[0].detail", containsString("C000001"));
        var other = Map.of("cadreNumber", "C000001", "grade", "BASIC", "reason", "否决指标触发");
        annual.step(Api.sun(), "grade-proposals", "C000001")
                .then()
                .statusCode(409)
                .body("errors.code", contains("ABOVE_CEILING"));
        annual.step(Api.sun(), "grade-proposals", Map.of("grades", List.of(other)), "C000001")
                .then()
                .statusCode(200);
        annual.step(Api.sun(), "quota-check").then().statusCode(200);

        actuals(run, "C000001,V1,0");
        compute(run);

        annual.get("C000001").then().body("ceiling", nullValue());
    }
}
