package cn.hengjian.assessment.trigger;

import static cn.hengjian.assessment.trigger.Suggestions.check;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.hengjian.assessment.fixture.Annual;
import cn.hengjian.assessment.fixture.Api;
import cn.hengjian.assessment.fixture.County;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SuggestionTest {

    @Inject
    County county;

    @Inject
    Suggestions suggestions;

    @Inject
    GradeTriggers triggers;

    private UUID cadre;

    @BeforeEach
    void aCounty() {
        county.fresh();
        var one = county.department("D001");
        cadre = county.cadre("C000011", one, "NONE");
        county.cadre("C000012", one, "NONE");
    }

    private long published(String type) {
        return county.count(
                "SELECT count(*) AS n FROM outbox WHERE aggregate_id = ? AND type = ?",
                cadre.toString(),
                "cn.hengjian.assessment." + type + ".suggested.v1");
    }

    @Test
    void suggestsALastPlaceOnlyWhereRankFaultAndLossCanAllHold() {
        var task = suggestions.rankedTask("C000011", true);

        check(Api.sun(), task, false, false, false, false)
                .then()
                .statusCode(200)
                .body("suggested", equalTo(false))
                .body("missing", contains("NO_FAULT", "NO_LOSS"))
                .body("text", containsString("nothing is suggested"));
        check(Api.sun(), task, true, false, false, false).then().statusCode(200).body("missing", contains("NO_LOSS"));
        assertThat(published("lastplace")).isZero();
        check(Api.sun(), task, false, true, true, false)
                .then()
                .statusCode(200)
                .body("suggested", equalTo(true))
                .body("missing", empty())
                .body("rule", equalTo("M10"))
                .body("packVersion", equalTo(4))
                .body("text", containsString("being last is no ground"));
        check(Api.qian(), task, true, true, true, true).then().statusCode(200).body("suggested", equalTo(false));

        assertThat(published("lastplace")).isEqualTo(1);
        Api.cadre("C000011")
                .get("/tasks/{id}/last-place", task)
                .then()
                .statusCode(200)
                .body("loss", equalTo(true))
                .body("checkedBy", equalTo("assess.qian"));
        Api.cadre("C000012").get("/tasks/{id}/last-place", task).then().statusCode(404);
        Api.unitLeader("D001").get("/tasks/{id}/last-place", task).then().statusCode(403);
        assertThatThrownBy(() -> county.update("UPDATE last_place_check SET suggested = true"))
                .hasStackTraceContaining("last_place_check");
    }

    /** Two people change the report's pack so that no loss is asked for: what the law of today asks for governs. */
    @Test
    void asksTheRuleUnderAnotherVersion() {
        var task = suggestions.rankedTask("C000011", true);
        check(Api.sun(), task, true, false, false, false).then().statusCode(200);
        var path = "/tasks/" + task + "/last-place/what-if?policy=";
        int lenient = suggestions.amend("SEED-2002", "lastPlace.requireLoss", "false");

        Api.sun()
                .get(path + "SEED-2002/" + lenient)
                .then()
                .statusCode(200)
                .body("rule", equalTo("M10"))
                .body("rest", equalTo("CN-CURRENT/4"))
                .body("parameters.key", contains("lastPlace.requireLoss"))
                .body("own.missing", contains("NO_LOSS"))
                .body("other.missing", empty())
                .body("other.text", containsString("A check of the facts is suggested"))
                .body("differs", equalTo(true))
                .body("guard", containsString("CN-CURRENT/4, governs"));
        for (var same : new String[] {"SEED-2002/1", "CN-CURRENT/4"}) {
            Api.cadre("C000011")
                    .get(path + same)
                    .then()
                    .statusCode(200)
                    .body("parameters", empty())
                    .body("other.missing", contains("NO_LOSS"))
                    .body("differs", equalTo(false))
                    .body("guard", nullValue());
        }
        assertThat(published("lastplace")).isZero();
        Api.sun().get(path + "SEED-2002/7").then().statusCode(422);
        Api.cadre("C000012").get(path + "SEED-2002/1").then().statusCode(404);
        Api.unitLeader("D001").get(path + "SEED-2002/1").then().statusCode(403);
        suggestions.amend("SEED-2002", "lastPlace.requireLoss", "true");
    }

    @Test
    void looksOnlyAtRankedTasksOfOthers() {
        var better = suggestions.rankedTask("C000011", false);
        check(Api.sun(), better, true, true, true, true)
                .then()
                .statusCode(200)
                .body("suggested", equalTo(false))
                .body("missing", contains("NOT_BOTTOM"));
        var unranked = suggestions.task("C000012");
        check(Api.sun(), unranked, true, true, true, true)
                .then()
                .statusCode(409)
                .body("errors.code", contains("NOT_RANKED"));
        check(Api.official("C000011"), better, true, true, true, true)
                .then()
                .statusCode(409)
                .body("detail", containsString("G2"));
        check(Api.sun(), UUID.randomUUID().toString(), true, true, true, true)
                .then()
                .statusCode(404);
        Api.sun().get("/tasks/{id}/last-place", unranked).then().statusCode(404);
    }

    @Test
    void suggestsAnAdjustmentOrACommendationByTheFiledGrade() {
        var annual = Annual.opened().filed("COMPETENT", "C000011");
        triggers.evaluateNext();
        explained(annual)
                .body("suggestion", nullValue())
                .body("reasons", empty())
                .body("text", equalTo("The grade suggests nothing."));
        suggestions.regrade("C000011", "BASIC");
        explained(annual).body("grade", equalTo("BASIC")).body("suggestion", nullValue());
        assertThat(published("adjustment")).isZero();

        suggestions.regrade("C000011", "INCOMPETENT");

        explained(annual)
                .body("suggestion", equalTo("ADJUSTMENT"))
                .body("reasons", contains("INCOMPETENT"))
                .body("rules", contains("CSL-50"))
                .body("years", equalTo(1))
                .body("packVersion", equalTo(4))
                .body("text", containsString("one level lower (CSL-50)"));
        assertThat(published("adjustment")).isEqualTo(1);
        suggestions.regrade("C000011", "EXCELLENT");
        explained(annual).body("suggestion", equalTo("COMMENDATION")).body("rules", contains("ASM-EXC"));
        assertThat(published("commendation")).isEqualTo(1);
        assertThat(triggers.evaluateNext()).isZero();
        Api.cadre("C000012")
                .get("/appraisals/{id}/suggestion", annual.appraisal("C000011"))
                .then()
                .statusCode(404);
        Annual.unitHr("D001")
                .get("/appraisals/{id}/suggestion", annual.appraisal("C000011"))
                .then()
                .statusCode(403);
    }

    /** A first year of excellent is a third-class merit where the pack asks for one year only. */
    @Test
    void asksWhatAGradeSuggestsUnderAnotherVersion() {
        var annual = Annual.opened().filed("COMPETENT", "C000011");
        suggestions.regrade("C000011", "EXCELLENT");
        var path = "/appraisals/" + annual.appraisal("C000011") + "/suggestion/what-if?policy=";
        String stored = explained(annual).extract().path("text");
        int early = suggestions.amend("CN-CURRENT", "effect.meritAfter", "1");
        suggestions.amend("CN-CURRENT", "effect.meritAfter", "3");

        for (var same : new String[] {"CN-CURRENT/4", "SEED-2002/1"}) {
            Api.cadre("C000011")
                    .get(path + same)
                    .then()
                    .statusCode(200)
                    .body("grade", equalTo("EXCELLENT"))
                    .body("years", equalTo(1))
                    .body("parameters", empty())
                    .body("own.suggestion", equalTo("COMMENDATION"))
                    .body("own.reasons", contains("EXCELLENT"))
                    .body("own.text", equalTo(stored))
                    .body("other.reasons", contains("EXCELLENT"))
                    .body("differs", equalTo(false))
                    .body("guard", nullValue());
        }
        Api.sun()
                .get(path + "CN-CURRENT/" + early)
                .then()
                .statusCode(200)
                .body("parameters.key", contains("effect.meritAfter"))
                .body("parameters[0].own.value", equalTo("3"))
                .body("parameters[0].other.value", equalTo("1"))
                .body("own.policy", equalTo("CN-CURRENT/4"))
                .body("own.reasons", contains("EXCELLENT"))
                .body("other.reasons", contains("EXCELLENT", "EXCELLENT_IN_A_ROW"))
                .body("other.text", containsString("a third-class merit (ASM-EXC)"))
                .body("differs", equalTo(true));
        assertThat(published("commendation")).isEqualTo(1);
        assertThat(county.count(
                        "SELECT count(*) AS n FROM audit_entry WHERE action = 'suggestion-what-if' AND object_id = ?",
                        annual.appraisal("C000011").toString()))
                .isEqualTo(3);
        Api.sun().get(path + "SEED-2002/7").then().statusCode(422);
        Api.cadre("C000012").get(path + "SEED-2002/1").then().statusCode(404);
        Annual.unitHr("D001").get(path + "SEED-2002/1").then().statusCode(403);
    }

    private static ValidatableResponse explained(Annual annual) {
        return Api.sun()
                .get("/appraisals/{id}/suggestion", annual.appraisal("C000011"))
                .then()
                .statusCode(200);
    }
}
