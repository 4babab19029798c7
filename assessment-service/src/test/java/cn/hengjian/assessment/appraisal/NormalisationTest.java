package cn.hengjian.assessment.appraisal;

import static cn.hengjian.assessment.fixture.Assessment.aCertifiedReview;
import static cn.hengjian.assessment.fixture.Assessment.aCode;
import static cn.hengjian.assessment.fixture.Assessment.aDraftRun;
import static cn.hengjian.assessment.fixture.Assessment.aDraftScheme;
import static cn.hengjian.assessment.fixture.Assessment.aPublishedScheme;
import static cn.hengjian.assessment.fixture.Assessment.appraisal;
import static cn.hengjian.assessment.fixture.Assessment.compute;
import static cn.hengjian.assessment.fixture.Assessment.qual;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.assessment.fixture.Api;
import cn.hengjian.assessment.fixture.County;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Six people each of D001, whose peers give 100, and of D002, whose peers give 60; two of D003, at 80. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class NormalisationTest {

    @Inject
    County county;

    @BeforeEach
    void threeUnits() {
        county.fresh();
        for (int unit = 0; unit < 3; unit++) {
            var id = county.department("D00" + (unit + 1));
            for (int i = 1; i <= (unit < 2 ? 6 : 2); i++) {
                county.cadre("C%06d".formatted(10 * (unit + 1) + i), id, "XK_F");
            }
        }
    }

    private static UUID aRun(String normalisation) {
        var scheme = aDraftScheme(Map.of(
                "code",
                aCode(),
                "name",
                "考核办法",
                "appliesTo",
                "LEADER",
                "normalisation",
                normalisation,
                "indicators",
                List.of(qual("B1", 100))));
        Api.sun().post("/schemes/{id}/publication", scheme).then().statusCode(200);
        var run = aDraftRun(scheme, aPublishedScheme("GENERAL"));
        Api.sun().post("/runs/{id}/opening", run).then().statusCode(200);
        var totals = new ArrayList<String>();
        for (int i = 1; i <= 6; i++) {
            totals.add("C%06d,PEERS,20,20,20,0,0,0,0".formatted(10 + i));
            totals.add("C%06d,PEERS,20,20,0,0,20,0,0".formatted(20 + i));
        }
        totals.add("C000031,PEERS,20,20,0,20,0,0,0");
        totals.add("C000032,PEERS,20,20,0,20,0,0,0");
        aCertifiedReview(run, totals.toArray(String[]::new));
        return run;
    }

    private static JsonPath explanation(RequestSpecification reader, UUID run, String cadre) {
        return reader.get("/appraisals/{id}/explanation", appraisal(run, cadre).getString("id"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static BigDecimal score(UUID run, String cadre) {
        return new BigDecimal(explanation(Api.sun(), run, cadre).getString("exactScore"));
    }

    @Test
    void evensOutLenientAndStrictUnitsAndExplainsIt() {
        var run = aRun("MEAN_SHIFT");
        var first = compute(run).getString("result.digest");
        var again = compute(run).getString("result.digest");

        var english = explanation(Api.sun(), run, "C000011");

        // The county's mean is (6 × 100 + 6 × 60 + 2 × 80) ÷ 14 = 80.
        assertThat(score(run, "C000011")).isEqualByComparingTo("80");
        assertThat(score(run, "C000021")).isEqualByComparingTo("80");
        // Two are too few to say that their voters are lenient.
        assertThat(score(run, "C000031")).isEqualByComparingTo("80");
        assertThat(explanation(Api.sun(), run, "C000031").getString("ballots.classes[0].moved"))
                .isNull();
        assertThat(new BigDecimal(english.getString("ballots.classes[0].moved.given")))
                .isEqualByComparingTo("100");
        assertThat(english.getInt("ballots.classes[0].moved.people")).isEqualTo(6);
        assertThat(english.getString("indicators[0].ballot")).isEqualTo("OVERALL");
        assertThat(english.getString("text"))
                .contains(
                        "Ballot score 80.00: peers 80.00 (given 100; the unit's mean over 6 people is 100, the county's"
                                + " 80; kept from 0 to 100; weight 1).");
        assertThat(explanation(Api.sunReadingChinese(), run, "C000011").getString("text"))
                .contains("同级 80.00（原 100，本单位 6 人平均 100、全县平均 80，校正后在 0 至 100 之间；权重 1）");
        assertThat(first).isNotNull().isEqualTo(again);
    }

    @Test
    void leavesScoresAloneWhereTheSchemeSaysNothing() {
        var run = aRun("NONE");
        compute(run);

        assertThat(score(run, "C000011")).isEqualByComparingTo("100");
        assertThat(score(run, "C000021")).isEqualByComparingTo("60");
    }
}
