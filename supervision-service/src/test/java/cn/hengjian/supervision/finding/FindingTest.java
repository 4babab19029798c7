package cn.hengjian.supervision.finding;

import static cn.hengjian.supervision.testing.County.aFinding;
import static cn.hengjian.supervision.testing.County.aUnit;
import static cn.hengjian.supervision.testing.County.as;
import static cn.hengjian.supervision.testing.County.chen;
import static cn.hengjian.supervision.testing.County.events;
import static cn.hengjian.supervision.testing.County.get;
import static cn.hengjian.supervision.testing.County.hr;
import static cn.hengjian.supervision.testing.County.leader;
import static cn.hengjian.supervision.testing.County.post;
import static cn.hengjian.supervision.testing.County.raised;
import static cn.hengjian.supervision.testing.County.today;
import static cn.hengjian.supervision.testing.County.value;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.supervision.testing.County;
import cn.hengjian.supervision.testing.MovableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class FindingTest {

    private static final Map<String, ?> STATEMENT = Map.of("text", "情况属实");

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        today(MovableClock.ORDINARY_DAY);
    }

    private static String stored(String id, String column) {
        return value(Sql.of("SELECT " + column + "::text AS value FROM finding WHERE id = ?::uuid", id));
    }

    @Test
    void raisesAFinding() {
        var unit = aUnit();

        var answer = post(chen(), "/findings", aFinding(unit, "GENERAL"));

        String id = answer.then()
                .statusCode(201)
                .header("ETag", equalTo("\"0\""))
                .body("number", matchesPattern("FIND-2026-\\d{6}"))
                .body("state", equalTo("RAISED"))
                .body("unitCode", equalTo(unit))
                .body("unitName", equalTo("单位" + unit))
                .body("windName", equalTo("Late, absent, leaving early, empty offices in the afternoon"))
                .body("causeName", equalTo("Soft management, rules not enforced"))
                .body("codeList", equalTo(1))
                .body("inspectors", equalTo(List.of("discipline.he", "supervision.chen")))
                .body("raisedOn", equalTo("2026-03-02"))
                .body("statement", nullValue())
                .body("statementDeadline.due", equalTo("2026-03-05"))
                .body("statementDeadline.warning", equalTo("2026-03-04"))
                .body("statementDeadline.period", equalTo("P3WD"))
                .body(
                        "statementDeadline.explanation[0].text",
                        equalTo("The start 2026-03-02 is not counted; the period is 3 working days"))
                .body("policy", equalTo("CN-CURRENT/2"))
                // Not yet CONFIRM: the unit has not been heard.
                .body("allowedTransitions", equalTo(List.of("REJECT")))
                .body("history.event", equalTo(List.of("CREATE")))
                .body("history[0].actor", equalTo("supervision.chen"))
                .body("history[0].rules", equalTo(List.of("SM-11", "CN-CURRENT/2")))
                .extract()
                .path("id");
        answer.then().header("Location", containsString(County.ROOT + "/findings/" + id));
        assertThat(stored(id, "state")).isEqualTo("RAISED");
        assertThat(events(id)).containsExactly("finding.raised.v1");
        assertThat(value(Sql.of("SELECT action AS value FROM audit_entry WHERE object_id = ?", id)))
                .isEqualTo("finding-raised");
    }

    @Test
    void numbersFindingsOneAfterTheOther() {
        var unit = aUnit();

        String first = post(chen(), "/findings", aFinding(unit, "MINOR")).path("number");
        String second = post(chen(), "/findings", aFinding(unit, "MINOR")).path("number");

        assertThat(Integer.parseInt(second.substring(10)) - Integer.parseInt(first.substring(10)))
                .isEqualTo(1);
    }

    @Test
    void readsInChineseUnlessAskedOtherwise() {
        var id = raised(aUnit(), "MINOR");

        as(chen())
                .header("Accept-Language", "zh-CN")
                .get(County.ROOT + "/findings/" + id)
                .then()
                .body("statementDeadline.explanation[1].text", equalTo("The last day of the period is 2026-03-05"));
        given().auth()
                .oauth2(chen())
                .get(County.ROOT + "/findings/" + id)
                .then()
                .body("causeName", equalTo("管理失之于软，制度执行不力"))
                .body("statementDeadline.explanation[1].text", equalTo("期限最后一日为 2026-03-05"));
    }

    @ParameterizedTest
    @CsvSource({
        "unitCode,   T99999,      /unitCode,   unknown-unit",
        "windCode,   W1.9,        /windCode,   unknown-code",
        "windCode,   C1,          /windCode,   unknown-code",
        "causeCode,  C8,          /causeCode,  unknown-code",
        "inspectors, he;wu,       /inspectors, caller-missing",
        "inspectors, supervision.chen, /inspectors, too-few",
        "inspectors, supervision.chen;supervision.chen, /inspectors, duplicate",
        "inspectors, supervision.chen;a b, /inspectors/1, pattern",
        "title,      '',          /title,      not-blank",
    })
    void refusesAFindingWithAMistake(String field, String wrong, String pointer, String code) {
        var unit = aUnit();
        var command = aFinding(unit, "MINOR");
        command.put(field, field.equals("inspectors") ? List.of(wrong.split(";")) : wrong);

        post(chen(), "/findings", command)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/invalid-content"))
                .body("errors.find { it.pointer == '%s' }.code".formatted(pointer), equalTo(code));

        assertThat(get(chen(), "/findings?unit=" + unit).<List<?>>path("items")).isEmpty();
    }

    @Test
    void refusesAnUnknownSeverity() {
        post(chen(), "/findings", aFinding(aUnit(), "HUGE")).then().statusCode(422);
    }

    @Test
    void recordsTheUnitsStatementOnce() {
        var unit = aUnit();
        var id = raised(unit, "MINOR");
        get(leader(unit), "/findings/" + id).then().body("allowedTransitions", equalTo(List.of("RECORD_STATEMENT")));

        post(leader(unit), "/findings/" + id + "/statement", STATEMENT)
                .then()
                .statusCode(200)
                .body("state", equalTo("RAISED"))
                .body("statement.text", equalTo("情况属实"))
                .body("statement.by", equalTo("leader." + unit))
                .body("statement.on", equalTo("2026-03-02"))
                .body("history.event", equalTo(List.of("CREATE", "RECORD_STATEMENT")))
                .body("allowedTransitions", empty());
        post(hr(unit), "/findings/" + id + "/statement", Map.of("text", "再补充"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/statement-recorded"));

        assertThat(stored(id, "statement")).isEqualTo("情况属实");
        get(chen(), "/findings/" + id).then().body("allowedTransitions", equalTo(List.of("CONFIRM", "REJECT")));
    }

    @ParameterizedTest
    @CsvSource({
        // raised on, last day of the statement, the day after
        "2026-03-02, 2026-03-05, 2026-03-06",
        // The Saturday before Spring Festival is worked, the nine days after it are off.
        "2026-02-12, 2026-02-24, 2026-02-25",
    })
    void hearsTheUnitUntilItsLastDayAndConfirmsAfterIt(LocalDate raised, LocalDate last, LocalDate after) {
        var unit = aUnit();
        today(raised);
        var spoken = raised(unit, "MINOR");
        var silent = raised(unit, "MINOR");

        today(last);
        post(hr(unit), "/findings/" + spoken + "/statement", STATEMENT).then().statusCode(200);
        post(chen(), "/findings/" + silent + "/confirmation")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/guard-missing"))
                .body("errors[0].code", equalTo("statement"))
                .body("detail", containsString(last.toString()));
        today(after);
        post(hr(unit), "/findings/" + silent + "/statement", STATEMENT)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/statement-late"));
        post(chen(), "/findings/" + silent + "/confirmation")
                .then()
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"))
                .body("decidedBy", equalTo("supervision.chen"))
                .body("decidedOn", equalTo(after.toString()))
                .body("allowedTransitions", equalTo(List.of("SERVE", "TRANSFER")));

        assertThat(events(silent)).containsExactly("finding.raised.v1", "finding.confirmed.v1");
    }

    @Test
    void keepsAnUnheardConfirmationOutOfTheDatabaseToo() {
        var id = raised(aUnit(), "MINOR");

        var refused = catchThrowable(() -> County.database()
                .update(Sql.of(
                        "UPDATE finding SET state = 'CONFIRMED', decided_by = 'x', decided_on = statement_due"
                                + " WHERE id = ?::uuid",
                        id)));

        assertThat(refused.getCause()).hasMessageContaining("finding_unit_heard");
    }

    @Test
    void rejectsWithAReason() {
        var id = raised(aUnit(), "MINOR");

        post(chen(), "/findings/" + id + "/rejection", Map.of("reason", " "))
                .then()
                .statusCode(422);
        post(chen(), "/findings/" + id + "/rejection", Map.of("reason", "已请假"))
                .then()
                .statusCode(200)
                .body("state", equalTo("REJECTED"))
                .body("history[1].reason", equalTo("已请假"))
                .body("allowedTransitions", empty());

        assertThat(events(id)).containsExactly("finding.raised.v1", "finding.rejected.v1");
    }

    @Test
    void raisesOnceForARepeatedRequest() {
        var unit = aUnit();
        var key = UUID.randomUUID().toString();

        for (int i = 0; i < 2; i++) {
            as(chen())
                    .header("Idempotency-Key", key)
                    .contentType("application/json")
                    .body(aFinding(unit, "MINOR"))
                    .post(County.ROOT + "/findings")
                    .then()
                    .statusCode(201);
        }

        assertThat(get(chen(), "/findings?unit=" + unit).<List<?>>path("items")).hasSize(1);
    }
}
