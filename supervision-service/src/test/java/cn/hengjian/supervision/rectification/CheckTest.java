package cn.hengjian.supervision.rectification;

import static cn.hengjian.supervision.testing.County.EVIDENCE;
import static cn.hengjian.supervision.testing.County.PASSED;
import static cn.hengjian.supervision.testing.County.RETURNED;
import static cn.hengjian.supervision.testing.County.aUnit;
import static cn.hengjian.supervision.testing.County.chen;
import static cn.hengjian.supervision.testing.County.events;
import static cn.hengjian.supervision.testing.County.get;
import static cn.hengjian.supervision.testing.County.hr;
import static cn.hengjian.supervision.testing.County.leader;
import static cn.hengjian.supervision.testing.County.post;
import static cn.hengjian.supervision.testing.County.served;
import static cn.hengjian.supervision.testing.County.submitted;
import static cn.hengjian.supervision.testing.County.today;
import static cn.hengjian.supervision.testing.County.value;
import static cn.hengjian.supervision.testing.County.zhao;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.platform.testing.TestIssuer;
import cn.hengjian.supervision.testing.County;
import cn.hengjian.supervision.testing.MovableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CheckTest {

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        today(MovableClock.ORDINARY_DAY);
    }

    private static String path(String id) {
        return "/rectification-orders/" + id;
    }

    private static String stored(String id, String column) {
        return value(Sql.of("SELECT " + column + "::text AS value FROM rectification_order WHERE id = ?::uuid", id));
    }

    @Test
    void closesAGeneralFindingWithAPassedRecheck() {
        var unit = aUnit();
        var id = submitted(unit, "GENERAL");
        get(zhao(), path(id)).then().body("allowedTransitions", equalTo(List.of("PASS", "RETURN")));

        String finding = post(zhao(), path(id) + "/recheck", PASSED)
                .then()
                .statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body("closedOn", equalTo("2026-03-02"))
                .body(
                        "submissions",
                        equalTo(List.of(Map.of(
                                "evidence", "外出登记簿照片", "by", "hr." + unit, "on", "2026-03-02", "files", List.of()))))
                .body("checks[0].kind", equalTo("RECHECK"))
                .body("checks[0].outcome", equalTo("PASSED"))
                .body("checks[0].by", equalTo("supervision.zhao"))
                .body("history.event", equalTo(List.of("CREATE", "START", "SUBMIT", "PASS")))
                .body("history[3].reason", equalTo("已整改到位"))
                .body("allowedTransitions", empty())
                .extract()
                .path("findingId");

        get(leader(unit), "/findings/" + finding).then().body("state", equalTo("CLOSED"));
        assertThat(events(id))
                .containsExactly("rectification.ordered.v1", "rectification.submitted.v1", "rectification.closed.v1");
        assertThat(events(finding))
                .containsExactly("finding.raised.v1", "finding.confirmed.v1", "finding.served.v1", "finding.closed.v1");
    }

    @Test
    void followsAMajorFindingUntilItsEffectIsChecked() {
        var id = submitted(aUnit(), "MAJOR");

        post(zhao(), path(id) + "/recheck", PASSED)
                .then()
                .statusCode(200)
                .body("state", equalTo("EFFECT_CHECK"))
                .body("effectCheck.purpose", equalTo("EFFECT_CHECK"))
                .body("effectCheck.period", equalTo("P30D"))
                .body("effectCheck.due", equalTo("2026-04-01"))
                .body("deadline.due", equalTo("2026-03-23"))
                .body("overdue", equalTo(false))
                .body("allowedTransitions", equalTo(List.of("REOPEN")));
        today(LocalDate.of(2026, 3, 31));
        post(zhao(), path(id) + "/effect-check", PASSED)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/guard-missing"))
                .body("errors[0].code", equalTo("effect-check-day"));
        today(LocalDate.of(2026, 4, 1));
        post(chen(), path(id) + "/effect-check", PASSED)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/another-person-required"));
        String finding = post(zhao(), path(id) + "/effect-check", PASSED)
                .then()
                .statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body("checks.kind", equalTo(List.of("RECHECK", "EFFECT_CHECK")))
                .extract()
                .path("findingId");

        get(chen(), "/findings/" + finding).then().body("state", equalTo("CLOSED"));
    }

    @Test
    void letsNobodyRecheckWhoHadAPartInIt() {
        var unit = aUnit();
        var finding = served(unit, "MINOR");
        String id = post(
                        TestIssuer.token("supervision.li", "supervision-office"),
                        "/findings/" + finding + "/order",
                        Map.of("items", List.of("整改"), "owner", "主任"))
                .path("id");
        post(hr(unit), path(id) + "/start").then().statusCode(200);
        post(hr(unit), path(id) + "/submission", EVIDENCE).then().statusCode(200);

        var issuer = TestIssuer.token("supervision.li", "inspector");
        var signer = TestIssuer.token("discipline.he", "inspector");
        var ofTheUnit = TestIssuer.unitToken("supervision.zhao", unit, "inspector");
        for (var token : List.of(chen(), issuer, signer, ofTheUnit)) {
            for (var outcome : List.of(PASSED, RETURNED)) {
                post(token, path(id) + "/recheck", outcome)
                        .then()
                        .statusCode(409)
                        .body("type", equalTo("/problems/another-person-required"));
            }
            get(token, path(id)).then().body("allowedTransitions", empty());
        }

        assertThat(stored(id, "state")).isEqualTo("SUBMITTED");
        post(zhao(), path(id) + "/recheck", PASSED).then().statusCode(200);
    }

    @Test
    void keepsAnOwnRecheckOutOfTheDatabaseToo() {
        var id = submitted(aUnit(), "MINOR");

        var refused = catchThrowable(() -> County.database()
                .update(Sql.of(
                        "INSERT INTO rectification_check (id, order_id, kind, outcome, comment, checked_by, checked_on)"
                                + " VALUES (uuidv7(), ?::uuid, 'RECHECK', 'PASSED', 'x', 'discipline.he', now()::date)",
                        id)));

        assertThat(refused.getCause()).hasMessageContaining("another person");
    }

    @Test
    void givesAReturnedOrderANewDeadlineAndEscalatesTheSecondReturn() {
        var unit = aUnit();
        var id = submitted(unit, "MINOR");

        today(LocalDate.of(2026, 3, 10));
        post(zhao(), path(id) + "/recheck", RETURNED)
                .then()
                .statusCode(200)
                .body("state", equalTo("RETURNED"))
                .body("returns", equalTo(1))
                .body("escalation", nullValue())
                .body("deadline.purpose", equalTo("RETURN"))
                .body("deadline.start", equalTo("2026-03-10"))
                .body("deadline.due", equalTo("2026-03-31"));
        get(hr(unit), path(id)).then().body("allowedTransitions", equalTo(List.of("START", "SUBMIT")));
        post(hr(unit), path(id) + "/submission", EVIDENCE).then().statusCode(200);
        get(zhao(), path(id)).then().body("allowedTransitions", equalTo(List.of("PASS", "RETURN_AND_ESCALATE")));
        post(zhao(), path(id) + "/recheck", RETURNED)
                .then()
                .statusCode(200)
                .body("state", equalTo("ESCALATED"))
                .body("returns", equalTo(2))
                .body("escalation", equalTo("RETURNS"));

        assertThat(events(id))
                .containsExactly(
                        "rectification.ordered.v1",
                        "rectification.submitted.v1",
                        "rectification.returned.v1",
                        "rectification.submitted.v1",
                        "rectification.returned.v1",
                        "rectification.escalated.v1");
        get(hr(unit), path(id)).then().body("allowedTransitions", equalTo(List.of("SUBMIT")));
        post(hr(unit), path(id) + "/submission", EVIDENCE).then().statusCode(200);
        post(zhao(), path(id) + "/recheck", PASSED)
                .then()
                .body("state", equalTo("CLOSED"))
                .body("submissions", hasSize(3));
    }

    @Test
    void reopensWhatDidNotLast() {
        var id = submitted(aUnit(), "MAJOR");
        post(zhao(), path(id) + "/recheck", PASSED).then().statusCode(200);

        post(zhao(), path(id) + "/effect-check", RETURNED)
                .then()
                .statusCode(200)
                .body("state", equalTo("RETURNED"))
                .body("returns", equalTo(1))
                .body("effectCheck", nullValue())
                .body("checks.outcome", equalTo(List.of("PASSED", "RETURNED")));
    }
}
