package cn.hengjian.supervision.course;

import static cn.hengjian.supervision.testing.Campaigns.committee;
import static cn.hengjian.supervision.testing.Campaigns.head;
import static cn.hengjian.supervision.testing.Campaigns.opened;
import static cn.hengjian.supervision.testing.Campaigns.path;
import static cn.hengjian.supervision.testing.Campaigns.stored;
import static cn.hengjian.supervision.testing.Campaigns.submitted;
import static cn.hengjian.supervision.testing.Campaigns.withHead;
import static cn.hengjian.supervision.testing.County.aUnit;
import static cn.hengjian.supervision.testing.County.chen;
import static cn.hengjian.supervision.testing.County.get;
import static cn.hengjian.supervision.testing.County.hr;
import static cn.hengjian.supervision.testing.County.post;
import static cn.hengjian.supervision.testing.County.today;
import static cn.hengjian.supervision.testing.County.zhao;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.platform.testing.TestIssuer;
import cn.hengjian.supervision.testing.MovableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who sees a course, and which of its steps are whose. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CourseAccessTest {

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        today(MovableClock.ORDINARY_DAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"head", "draft", "signature", "return", "passage"})
    void hidesCoursesOfOtherUnits(String action) {
        var id = opened(aUnit());
        var foreign = TestIssuer.unitToken("x", aUnit(), "unit-leader", "unit-hr");

        get(foreign, path(id)).then().statusCode(404).body("type", equalTo("/problems/not-found"));
        get(chen(), path(UUID.randomUUID().toString())).then().statusCode(404);
        switch (action) {
            case "head" ->
                post(foreign, path(id) + "/head", Map.of("cadre", "C1")).then().statusCode(404);
            case "draft" ->
                post(foreign, path(id) + "/draft", Map.of("text", "t")).then().statusCode(404);
            case "signature" -> post(foreign, path(id) + "/signature").then().statusCode(404);
            default ->
                post(foreign, path(id) + "/" + action, Map.of("reason", "r"))
                        .then()
                        .statusCode(403);
        }

        assertThat(stored(id, "version")).isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"inspector", "hr-bureau", "petition-office", "cadre", "system-admin", "audit-admin"})
    void showsNothingToRolesWithoutAPart(String role) {
        var unit = aUnit();
        var id = opened(unit);
        var token = TestIssuer.unitToken("somebody", unit, role);

        get(token, path(id)).then().statusCode(403);
        post(token, path(id) + "/draft", Map.of("text", "t")).then().statusCode(403);
        post(token, path(id) + "/signature").then().statusCode(403);
        post(token, path(id) + "/passage").then().statusCode(403);
        post(token, path(id) + "/return", Map.of("reason", "r")).then().statusCode(403);
        post(token, path(id) + "/head", Map.of("cadre", "C1")).then().statusCode(403);
    }

    @Test
    void keepsTheUnitsStepsFromTheOfficeAndTheOfficesFromTheUnit() {
        var unit = aUnit();
        var id = withHead(opened(unit), unit);

        post(zhao(), path(id) + "/draft", Map.of("text", "t")).then().statusCode(403);
        post(hr(unit), path(id) + "/signature").then().statusCode(403);
        submitted(id, unit);
        post(head(unit), path(id) + "/passage").then().statusCode(403);
        post(committee(), path(id) + "/passage").then().statusCode(403);

        assertThat(stored(id, "gate")).isEqualTo("SUBMITTED");
    }
}
