package cn.hengjian.supervision.finding;

import static cn.hengjian.supervision.testing.County.aUnit;
import static cn.hengjian.supervision.testing.County.chen;
import static cn.hengjian.supervision.testing.County.confirmed;
import static cn.hengjian.supervision.testing.County.discipline;
import static cn.hengjian.supervision.testing.County.events;
import static cn.hengjian.supervision.testing.County.get;
import static cn.hengjian.supervision.testing.County.hr;
import static cn.hengjian.supervision.testing.County.post;
import static cn.hengjian.supervision.testing.County.served;
import static cn.hengjian.supervision.testing.County.today;
import static cn.hengjian.supervision.testing.County.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.platform.testing.TestIssuer;
import cn.hengjian.supervision.testing.MovableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class TransferTest {

    private static final Map<String, ?> REASON = Map.of("reason", "涉嫌违规收受财物");

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        today(MovableClock.ORDINARY_DAY);
    }

    private static String path(String id) {
        return "/findings/" + id;
    }

    private static String stored(String id, String column) {
        return value(
                Sql.of("SELECT " + column + "::text AS value FROM finding_transfer WHERE finding_id = ?::uuid", id));
    }

    @Test
    void handsASuspectedViolationToDiscipline() {
        var id = served(aUnit(), "MAJOR");

        post(chen(), path(id) + "/transfer", REASON)
                .then()
                .statusCode(200)
                .body("state", equalTo("TRANSFERRED"))
                .body("transfer.by", equalTo("supervision.chen"))
                .body("transfer.on", equalTo("2026-03-02"))
                .body("transfer.acknowledgedBy", nullValue())
                .body("history[-1].reason", equalTo("涉嫌违规收受财物"))
                .body("allowedTransitions", equalTo(List.of()));
        get(discipline(), path(id)).then().body("allowedTransitions", equalTo(List.of("ACKNOWLEDGE")));
        post(discipline(), path(id) + "/acknowledgement")
                .then()
                .statusCode(200)
                .body("state", equalTo("TRANSFERRED"))
                .body("transfer.acknowledgedBy", equalTo("discipline.wu"))
                .body("transfer.acknowledgedOn", equalTo("2026-03-02"));
        post(discipline(), path(id) + "/acknowledgement")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/transfer-acknowledged"));

        assertThat(stored(id, "acknowledged_by")).isEqualTo("discipline.wu");
        assertThat(events(id)).endsWith("finding.transferred.v1", "finding.acknowledged.v1");
    }

    @Test
    void wantsAReason() {
        var id = confirmed(aUnit(), "MAJOR");

        post(chen(), path(id) + "/transfer", Map.of("reason", " "))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reason"));
    }

    @Test
    void recusesPeopleOfTheUnit() {
        var unit = aUnit();
        var id = confirmed(unit, "MAJOR");
        var office = TestIssuer.unitToken("supervision.li", unit, "supervision-office");
        var ofDiscipline = TestIssuer.unitToken("discipline.li", unit, "discipline");

        post(office, path(id) + "/transfer", REASON)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/another-person-required"));
        post(chen(), path(id) + "/transfer", REASON).then().statusCode(200);
        post(ofDiscipline, path(id) + "/acknowledgement")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/another-person-required"));

        assertThat(stored(id, "acknowledged_by")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"inspector", "organisation", "unit-leader", "unit-hr", "cadre", "security-admin"})
    void isClosedToOthers(String role) {
        var unit = aUnit();
        var id = confirmed(unit, "MAJOR");
        var token = TestIssuer.unitToken("somebody", unit, role);

        post(token, path(id) + "/transfer", REASON).then().statusCode(403);
        post(token, path(id) + "/acknowledgement").then().statusCode(403);
    }

    @Test
    void leavesEachStepToItsBody() {
        var id = confirmed(aUnit(), "MAJOR");

        post(discipline(), path(id) + "/transfer", REASON).then().statusCode(403);
        post(chen(), path(id) + "/transfer", REASON).then().statusCode(200);
        post(chen(), path(id) + "/acknowledgement").then().statusCode(403);
        post(hr(aUnit()), path(id) + "/acknowledgement").then().statusCode(403);
    }

    @Test
    void knowsNothingOfWhatIsAbsent() {
        var id = UUID.randomUUID().toString();

        post(chen(), path(id) + "/transfer", REASON).then().statusCode(404);
        post(discipline(), path(id) + "/acknowledgement").then().statusCode(404);
    }
}
