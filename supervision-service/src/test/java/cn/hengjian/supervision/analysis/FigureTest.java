package cn.hengjian.supervision.analysis;

import static cn.hengjian.supervision.testing.County.PASSED;
import static cn.hengjian.supervision.testing.County.aFinding;
import static cn.hengjian.supervision.testing.County.aUnit;
import static cn.hengjian.supervision.testing.County.aUnitUnder;
import static cn.hengjian.supervision.testing.County.chen;
import static cn.hengjian.supervision.testing.County.confirmed;
import static cn.hengjian.supervision.testing.County.get;
import static cn.hengjian.supervision.testing.County.leader;
import static cn.hengjian.supervision.testing.County.ordered;
import static cn.hengjian.supervision.testing.County.post;
import static cn.hengjian.supervision.testing.County.submitted;
import static cn.hengjian.supervision.testing.County.today;
import static cn.hengjian.supervision.testing.County.zhao;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.platform.testing.TestIssuer;
import cn.hengjian.supervision.testing.MovableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class FigureTest {

    private static final LocalDate DAY = MovableClock.ORDINARY_DAY;

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        today(DAY);
    }

    private static void closedAfter(String unit, String severity, int days) {
        today(DAY);
        var order = submitted(unit, severity);
        today(DAY.plusDays(days));
        post(zhao(), "/rectification-orders/" + order + "/recheck", PASSED)
                .then()
                .statusCode(200);
    }

    @Test
    void saysHowLongClosedCasesTook() {
        var top = aUnit();
        var below = aUnitUnder(top);
        for (int days : List.of(1, 2, 3, 4, 5, 6, 7, 8, 9)) {
            closedAfter(top, "MINOR", days);
        }
        closedAfter(below, "GENERAL", 20);
        ordered(top, "MINOR");

        get(chen(), "/analysis/time-to-solve?from=2026-03&to=2026-03&by=SEVERITY&unit=" + top)
                .then()
                .statusCode(200)
                .body("all.closed", equalTo(10))
                .body("all.fromRaised", equalTo(Map.of("median", 5, "p90", 9)))
                .body("all.fromOrdered", equalTo(Map.of("median", 5, "p90", 9)))
                .body("groups.code", equalTo(List.of("GENERAL", "MINOR")))
                .body("groups[0].figures.fromRaised", equalTo(Map.of("median", 20, "p90", 20)))
                .body("groups[1].figures.closed", equalTo(9));
        get(chen(), "/analysis/time-to-solve?from=2026-03&to=2026-03&by=UNIT&unit=" + top)
                .then()
                .body(
                        "groups.code",
                        equalTo(List.of(top, below).stream().sorted().toList()));
        get(leader(below), "/analysis/time-to-solve?from=2026-03&to=2026-03")
                .then()
                .body("by", equalTo("WIND"))
                .body("all.closed", equalTo(1))
                .body("groups.code", equalTo(List.of("W1")));
        get(chen(), "/analysis/time-to-solve?from=2026-02&to=2026-02&unit=" + top)
                .then()
                .body("all", nullValue())
                .body("groups", empty());
    }

    @Test
    void findsConfirmedFindingsToWhichNothingHappened() {
        var top = aUnit();
        var below = aUnitUnder(top);
        confirmed(top, "MAJOR");
        ordered(top, "MAJOR");
        today(DAY.plusDays(1));
        confirmed(below, "MINOR");

        // Thirty days are in time.
        today(DAY.plusDays(30));
        get(chen(), "/analysis/breaches?unit=" + top)
                .then()
                .body("units", empty())
                .body("total", equalTo(0));
        today(DAY.plusDays(31));
        get(chen(), "/analysis/breaches?unit=" + top)
                .then()
                .body("within", equalTo("P30D"))
                .body("confirmedBefore", equalTo("2026-03-03"))
                .body("units.unit", equalTo(List.of(top)))
                .body("units[0].breaches", equalTo(1))
                .body("units[0].oldestDays", equalTo(31));
        today(DAY.plusDays(32));
        get(leader(top), "/analysis/breaches").then().body("total", equalTo(2));
        get(leader(below), "/analysis/breaches").then().body("units.unit", equalTo(List.of(below)));
        get(leader(aUnit()), "/analysis/breaches?unit=" + top).then().body("total", equalTo(0));
    }

    @Test
    void countsTheCauses() {
        var unit = aUnit();
        for (var cause : List.of("C2", "C2", "C6")) {
            var finding = aFinding(unit, "MINOR");
            finding.put("causeCode", cause);
            post(chen(), "/findings", finding).then().statusCode(201);
        }
        var without = aFinding(unit, "MINOR");
        without.remove("causeCode");
        post(chen(), "/findings", without).then().statusCode(201);
        String rejected = post(chen(), "/findings", aFinding(unit, "MINOR")).path("id");
        post(chen(), "/findings/" + rejected + "/rejection", Map.of("reason", "不实"))
                .then()
                .statusCode(200);

        get(leader(unit), "/analysis/causes?from=2026-03&to=2026-03")
                .then()
                .statusCode(200)
                .body("findings", equalTo(4))
                .body("withoutCause", equalTo(1))
                .body("causes.code", equalTo(List.of("C1", "C2", "C3", "C4", "C5", "C6", "C7")))
                .body("causes.findings", equalTo(List.of(0, 2, 0, 0, 0, 1, 0)))
                .body("causes[1].percent", equalTo(66.7f))
                .body("causes[5].percent", equalTo(33.3f))
                .body("causes[1].name", equalTo("Soft management, rules not enforced"));
        get(chen(), "/analysis/causes?from=2026-02&to=2026-02&unit=" + unit)
                .then()
                .body("findings", equalTo(0))
                .body("causes[1].percent", equalTo(0.0f));
    }

    @ParameterizedTest
    @ValueSource(strings = {"inspector", "hr-bureau", "petition-office", "cadre", "system-admin", "audit-admin"})
    void isNotForOthers(String role) {
        var token = TestIssuer.token("somebody", role);

        for (var path : List.of("/analysis/time-to-solve", "/analysis/breaches", "/analysis/causes")) {
            get(token, path).then().statusCode(403);
        }
    }
}
