package cn.hengjian.assessment.trigger;

import static cn.hengjian.assessment.fixture.Assessment.aCertifiedReview;
import static cn.hengjian.assessment.fixture.Assessment.anOpenRun;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;

import cn.hengjian.assessment.fixture.Api;
import cn.hengjian.assessment.fixture.County;
import cn.hengjian.assessment.fixture.Samples;
import cn.hengjian.platform.testing.RealParts;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The 60/30 rule as it is read today (R1) and as the report has it (R2), on the same certified results. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class TriggerWhatIfTest {

    private static final String SEED = "SEED-2002/1";
    private static final String PATH = "/reviews/{id}/subjects/{cadre}/trigger/what-if?policy={policy}";

    @Inject
    County county;

    private UUID department;

    @BeforeEach
    void aCounty() {
        county.fresh();
        department = county.department("D001");
    }

    /** Everybody returned a valid mark. */
    private static String line(String number, int excellent, int competent, int basic, int incompetent) {
        int all = excellent + competent + basic + incompetent;
        return "%s,PEERS,%s,%s,%s,%s,%s,%s,0".formatted(number, all, all, excellent, competent, basic, incompetent);
    }

    private static JsonNode asked(RequestSpecification by, UUID review, UUID cadre, String policy) {
        var answer = by.get(PATH, review, cadre, policy);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return Samples.read(answer.asString());
    }

    @ParameterizedTest
    @CsvSource({
        // valid, competent or better, incompetent; today; the report
        "50, 30, 15, NOT_TRIGGERED, NOT_TRIGGERED",
        "50, 29, 10, TRIGGERED, NOT_TRIGGERED",
        "50, 34, 16, TRIGGERED, TRIGGERED",
        "50, 35, 15, NOT_TRIGGERED, NOT_TRIGGERED",
        "50, 20, 10, TRIGGERED, NOT_TRIGGERED",
        "50, 19, 10, TRIGGERED, TRIGGERED",
        "10, 6, 3, NOT_TRIGGERED, NOT_TRIGGERED",
        "9, 5, 4, INDETERMINATE, INDETERMINATE",
    })
    void readsTheSameMarksBothWays(int valid, int competent, int incompetent, String own, String other) {
        var cadre = county.cadre("C000001", department, "XK_F");
        var review = aCertifiedReview(
                anOpenRun(), line("C000001", 2, competent - 2, valid - competent - incompetent, incompetent));

        var whatIf = asked(Api.sun(), review, cadre, SEED);

        assertThat(whatIf.path("rule").asText()).isEqualTo("M13");
        assertThat(whatIf.path("rest").asText()).isEqualTo("CN-CURRENT/4");
        assertThat(whatIf.path("own").path("policy").asText()).isEqualTo("CN-CURRENT/4");
        assertThat(whatIf.path("own").path("reading").asText()).isEqualTo("R1");
        assertThat(whatIf.path("own").path("outcome").asText()).isEqualTo(own);
        assertThat(whatIf.path("other").path("policy").asText()).isEqualTo(SEED);
        assertThat(whatIf.path("other").path("reading").asText()).isEqualTo("R2");
        assertThat(whatIf.path("other").path("outcome").asText()).isEqualTo(other);
        assertThat(whatIf.path("differs").booleanValue()).isEqualTo(!own.equals(other));
        assertThat(whatIf.path("guard").isNull()).isEqualTo(own.equals(other));
        assertThat(whatIf.path("parameters").findValuesAsText("key")).containsExactly("poll.reading");
        assertThat(county.count("SELECT count(*) AS n FROM talk_trigger WHERE review_id = ?", review))
                .isEqualTo(1);
    }

    @Test
    void tellsTheArithmeticOfBoth() {
        var cadre = county.cadre("C000001", department, "XK_F");
        var review = aCertifiedReview(anOpenRun(), line("C000001", 9, 20, 11, 10));

        var whatIf = asked(Api.organisation(), review, cadre, SEED);

        assertThat(whatIf.path("own").path("text").asText())
                .contains("competent share below 60/100: 2900 < 3000 holds.");
        assertThat(whatIf.path("other").path("text").asText())
                .contains("Rule M13, reading R2, policy pack SEED-2002 version 1.")
                .contains("basic and incompetent share above 60/100: 2100 > 3000 does not hold.");
        assertThat(whatIf.path("guard").asText()).contains("CN-CURRENT/4, governs");
        assertThat(county.count(
                        "SELECT count(*) AS n FROM audit_entry WHERE action = 'trigger-what-if' AND object_id = ?",
                        cadre.toString()))
                .isEqualTo(1);
    }

    @Test
    void isWhatItIsUnderItsOwnVersion() {
        var cadre = county.cadre("C000001", department, "XK_F");
        var review = aCertifiedReview(anOpenRun(), line("C000001", 9, 20, 11, 10));
        var stored = Samples.read(Api.sun()
                .get("/reviews/{id}/subjects/{cadre}/trigger", review, cadre)
                .asString());

        var same = asked(Api.sun(), review, cadre, "CN-CURRENT/4");

        assertThat(same.path("parameters")).isEmpty();
        assertThat(same.path("differs").booleanValue()).isFalse();
        assertThat(same.path("own")).isEqualTo(same.path("other"));
        for (var field : new String[] {"outcome", "reasons", "comparisons", "text"}) {
            assertThat(same.path("other").path(field)).isEqualTo(stored.path(field));
        }
        assertThat(same.path("counts")).isEqualTo(stored.path("counts"));
    }

    /** All nine marked alike: the counts, and what would follow from them, would tell how each one did. */
    @Test
    void withholdsTheOutcomeWithTheCounts() {
        var cadre = county.cadre("C000001", department, "XK_F");
        var review = aCertifiedReview(anOpenRun(), line("C000001", 0, 9, 0, 0));

        var whatIf = asked(Api.sun(), review, cadre, SEED);

        assertThat(whatIf.path("withheld").booleanValue()).isTrue();
        assertThat(whatIf.path("counts").isNull()).isTrue();
        for (var side : new String[] {"own", "other"}) {
            assertThat(whatIf.path(side).path("outcome").isNull()).isTrue();
            assertThat(whatIf.path(side).path("reasons")).isEmpty();
            assertThat(whatIf.path(side).path("comparisons")).isEmpty();
            assertThat(whatIf.path(side).path("text").asText()).endsWith("withheld to protect the voters.");
        }
    }

    @Test
    void isForWhoMayReadTheTriggerAndOfVersionsThatThereAre() {
        var cadre = county.cadre("C000001", department, "XK_F");
        var review = aCertifiedReview(anOpenRun(), line("C000001", 9, 20, 11, 10));

        Api.sun()
                .get(PATH, review, cadre, "SEED-2002/9")
                .then()
                .statusCode(422)
                .body("errors.name", contains("policy"))
                .body("errors[0].detail", containsString("SEED-2002/1"));
        Api.sun().get(PATH, review, UUID.randomUUID(), SEED).then().statusCode(404);
        Api.sun().get(PATH, UUID.randomUUID(), cadre, SEED).then().statusCode(404);
        Api.cadre("C000001").get(PATH, review, cadre, SEED).then().statusCode(403);
        Api.official("C000001").get(PATH, review, cadre, SEED).then().statusCode(404);
        Api.unitLeader("D001").get(PATH, review, cadre, SEED).then().statusCode(403);
    }
}
