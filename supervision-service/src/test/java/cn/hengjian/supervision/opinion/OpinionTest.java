package cn.hengjian.supervision.opinion;

import static cn.hengjian.supervision.submission.Mail.aLetter;
import static cn.hengjian.supervision.submission.Mail.classified;
import static cn.hengjian.supervision.submission.Mail.opinion;
import static cn.hengjian.supervision.submission.Mail.registered;
import static cn.hengjian.supervision.submission.Mail.wu;
import static cn.hengjian.supervision.testing.County.ROOT;
import static cn.hengjian.supervision.testing.County.aUnit;
import static cn.hengjian.supervision.testing.County.aUnitUnder;
import static cn.hengjian.supervision.testing.County.as;
import static cn.hengjian.supervision.testing.County.chen;
import static cn.hengjian.supervision.testing.County.events;
import static cn.hengjian.supervision.testing.County.get;
import static cn.hengjian.supervision.testing.County.hr;
import static cn.hengjian.supervision.testing.County.leader;
import static cn.hengjian.supervision.testing.County.post;
import static cn.hengjian.supervision.testing.County.today;
import static cn.hengjian.supervision.testing.County.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.platform.testing.TestIssuer;
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
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class OpinionTest {

    /** Thirty days after the classification, which is a Wednesday. */
    private static final LocalDate DUE = LocalDate.of(2026, 4, 1);

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        today(MovableClock.ORDINARY_DAY);
    }

    private static String path(String id) {
        return "/opinions/" + id;
    }

    @Test
    void goesFromClassificationToTheReplyByWayOfTheUnit() {
        var unit = aUnit();
        var id = opinion(unit);

        get(wu(), path(id))
                .then()
                .body("kind", equalTo("OPINION"))
                .body("winds.code", contains("W1.2", "W2"))
                .body("winds[1].name", equalTo("Leadership style"))
                .body("deadlines.purpose", contains("TRANSFER", "INFORMING", "ANSWER"))
                .body("deadlines[2].due", equalTo(DUE.toString()))
                .body("anonymous", equalTo(false))
                .body("allowedTransitions", contains("TRANSFER", "STUDY"));
        post(wu(), path(id) + "/transfer").then().statusCode(200).body("transferredOn", equalTo("2026-03-02"));
        post(leader(unit), path(id) + "/study", Map.of("result", "可以安排轮值"))
                .then()
                .statusCode(200)
                .body("state", equalTo("STUDIED"));
        post(chen(), path(id) + "/decision", Map.of("outcome", "PARTLY_ADOPTED", "reason", "人手有限"))
                .then()
                .statusCode(200)
                .body("outcome", equalTo("PARTLY_ADOPTED"));
        today(MovableClock.ORDINARY_DAY.plusDays(3));
        post(wu(), path(id) + "/reply", Map.of("text", "工作日安排轮值"))
                .then()
                .statusCode(200)
                .body("state", equalTo("REPLIED"))
                .body("repliedOn", equalTo("2026-03-05"))
                .body("repliedBy", equalTo("petition.wu"))
                .body(
                        "history.event",
                        contains("CREATE", "REGISTER", "CLASSIFY", "TRANSFER", "STUDY", "ADOPT_PARTLY", "REPLY"))
                .body("allowedTransitions", empty());

        get(wu(), path(id) + "/texts")
                .then()
                .body("study", equalTo("可以安排轮值"))
                .body("outcomeReason", equalTo("人手有限"))
                .body("reply", equalTo("工作日安排轮值"));
        assertThat(events(id)).containsExactly("opinion.classified.v1", "opinion.transferred.v1", "opinion.replied.v1");
    }

    @Test
    void tellsEventsNothingThatPeopleWrote() {
        var id = opinion(aUnit());

        var payload = value(Sql.of("SELECT payload::text AS value FROM outbox WHERE aggregate_id = ?", id));

        assertThat(payload).doesNotContain("窗口").doesNotContain("张").doesNotContain("13812341234");
        assertThat(payload).contains("\"windCodes\": [\"W1.2\", \"W2\"]");
    }

    @Test
    void keepsWhatPeopleWroteEncrypted() {
        var id = opinion(aUnit());
        post(chen(), path(id) + "/study", Map.of("result", "study in plain words"))
                .then()
                .statusCode(200);
        post(chen(), path(id) + "/decision", Map.of("outcome", "ADOPTED", "reason", "reason in plain words"))
                .then()
                .statusCode(200);
        post(chen(), path(id) + "/reply", Map.of("text", "reply in plain words"))
                .then()
                .statusCode(200);
        post(chen(), path(id) + "/messages", Map.of("text", "message in plain words"))
                .then()
                .statusCode(200);

        var stored = value(Sql.of(
                "SELECT concat_ws(' ', encode(o.content, 'escape'), encode(o.sender, 'escape'),"
                        + " encode(o.study, 'escape'), encode(o.outcome_reason, 'escape'), encode(o.reply, 'escape'),"
                        + " encode(m.text, 'escape')) AS value"
                        + " FROM opinion o JOIN opinion_message m ON m.opinion_id = o.id WHERE o.id = ?::uuid",
                id));

        assertThat(stored).doesNotContain("plain words").doesNotContain("13812341234");
    }

    @Test
    void showsUnitsOnlyWhatWasTransferredToThem() {
        var unit = aUnit();
        var below = aUnitUnder(unit);
        var id = opinion(below);

        for (var token : List.of(hr(below), leader(unit), hr(aUnit()))) {
            get(token, path(id)).then().statusCode(404);
            get(token, path(id) + "/texts").then().statusCode(404);
            post(token, path(id) + "/study", Map.of("result", "可行")).then().statusCode(404);
            get(token, "/opinions").then().body("items", empty());
        }
        post(wu(), path(id) + "/transfer").then().statusCode(200);
        for (var token : List.of(hr(below), leader(unit))) {
            get(token, "/opinions").then().body("items.id", contains(id));
            get(token, path(id)).then().statusCode(200).body("allowedTransitions", contains("STUDY"));
            get(token, path(id) + "/texts")
                    .then()
                    .body("subject", equalTo("窗口午间无人"))
                    .body("sender.name", equalTo("张**"))
                    .body("sender.contact", equalTo("138****1234"))
                    .body("messages", empty());
        }
        get(hr(aUnit()), path(id)).then().statusCode(404);
        get(hr(aUnit()), path(id) + "/texts").then().statusCode(404);
        post(hr(aUnit()), path(id) + "/study", Map.of("result", "可行")).then().statusCode(404);
    }

    @Test
    void showsClaimsToTheOfficesOnly() {
        var unit = aUnit();
        var id = classified(registered(aLetter("要求补发 " + UUID.randomUUID())), "CLAIM", unit);

        get(wu(), path(id))
                .then()
                .body("kind", equalTo("CLAIM"))
                .body("deadlines.purpose", contains("TRANSFER", "INFORMING"))
                .body("allowedTransitions", empty());
        post(wu(), path(id) + "/transfer").then().statusCode(409).body("type", equalTo("/problems/is-a-claim"));
        get(leader(unit), path(id)).then().statusCode(404);
    }

    @Test
    void keepsOfficersFromActingOnTheirOwnUnit() {
        var unit = aUnit();
        var below = aUnitUnder(unit);
        var own = TestIssuer.unitToken("petition.own", unit, "petition-office");
        var id = opinion(below);

        post(own, path(id) + "/transfer")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/another-person-required"));
        post(own, path(id) + "/unmasking", Map.of("reason", "核实"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/another-person-required"));
        get(own, path(id)).then().body("allowedTransitions", empty()).body("state", equalTo("CLASSIFIED"));
    }

    @Test
    void unmasksTheSenderForAReasonThatIsKept() {
        var id = opinion(aUnit());

        post(wu(), path(id) + "/unmasking", Map.of("reason", "电话核实"))
                .then()
                .statusCode(200)
                .body("name", equalTo("张三丰"))
                .body("contact", equalTo("13812341234"));

        assertThat(value(Sql.of(
                        "SELECT actor || ' ' || detail AS value FROM audit_entry WHERE object_id = ?"
                                + " AND action = 'opinion-sender-unmasked'",
                        id)))
                .isEqualTo("petition.wu {\"reason\": \"电话核实\"}");
        for (var token : List.of(chen(), hr(aUnit()), TestIssuer.token("discipline.he", "discipline"))) {
            post(token, path(id) + "/unmasking", Map.of("reason", "核实")).then().statusCode(403);
        }
        post(wu(), path(UUID.randomUUID().toString()) + "/unmasking", Map.of("reason", "核实"))
                .then()
                .statusCode(404);
    }

    @Test
    void notesWhoReadWhatPeopleWrote() {
        var id = opinion(aUnit());

        get(chen(), path(id) + "/texts").then().statusCode(200);

        assertThat(value(Sql.of(
                        "SELECT actor AS value FROM audit_entry WHERE object_id = ? AND action = 'opinion-read'", id)))
                .isEqualTo("supervision.chen");
    }

    @Test
    void tellsNoTextInAnswersThatAreKeptWithAKey() {
        var id = opinion(aUnit());
        var key = UUID.randomUUID().toString();

        as(chen())
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(Map.of("result", "study in plain words"))
                .post(ROOT + path(id) + "/study")
                .then()
                .statusCode(200);

        assertThat(value(Sql.of("SELECT convert_from(body, 'UTF8') AS value FROM idempotency_key WHERE key = ?", key)))
                .contains("STUDIED")
                .doesNotContain("plain words")
                .doesNotContain("窗口午间无人")
                .doesNotContain("张");
    }

    @Test
    void filtersByUnitKindStateWindChannelAndOverdue() {
        var unit = aUnit();
        var below = aUnitUnder(unit);
        var late = opinion(below);
        today(MovableClock.ORDINARY_DAY.plusDays(10));
        var running = opinion(unit);
        var claim = classified(registered(aLetter("要求补发 " + UUID.randomUUID())), "CLAIM", unit);
        var list = "/opinions?unit=" + unit;

        today(DUE);
        get(wu(), list + "&overdue=true").then().body("items", empty());
        today(DUE.plusDays(1));

        get(wu(), list).then().body("items.id", contains(claim, running, late));
        get(wu(), "/opinions?unit=" + below).then().body("items.id", contains(late));
        get(wu(), list + "&overdue=true")
                .then()
                .body("items.id", contains(late))
                .body("items[0].due", equalTo(DUE.toString()))
                .body("items[0].subject", equalTo("窗口午间无人"))
                .body("items[0].windCodes", contains("W1.2", "W2"));
        get(wu(), list + "&overdue=false&kind=OPINION").then().body("items.id", contains(running));
        get(wu(), list + "&kind=CLAIM").then().body("items.id", contains(claim)).body("items[0].due", nullValue());
        get(wu(), list + "&state=STUDIED").then().body("items", empty());
        get(wu(), list + "&wind=W1&channel=LETTER").then().body("items.id", contains(claim, running, late));
        get(wu(), list + "&wind=W3").then().body("items", empty());
        get(wu(), list + "&channel=VISIT").then().body("items", empty());
        String next = get(wu(), list + "&limit=2")
                .then()
                .body("items.id", contains(claim, running))
                .extract()
                .path("next");
        get(wu(), list + "&limit=2&cursor=" + next).then().body("items.id", contains(late));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "discipline",
                "organisation",
                "county-committee",
                "inspector",
                "cadre",
                "assessment-committee",
                "system-admin",
                "audit-admin"
            })
    void isOpenToOfficesAndUnitsOnly(String role) {
        var id = opinion(aUnit());
        var token = TestIssuer.token("somebody", role);

        get(token, "/opinions").then().statusCode(403);
        get(token, path(id)).then().statusCode(403);
        get(token, path(id) + "/texts").then().statusCode(403);
        post(token, path(id) + "/study", Map.of("result", "可行")).then().statusCode(403);
    }

    @Test
    void letsUnitsOnlyStudy() {
        var unit = aUnit();
        var id = opinion(unit);
        post(wu(), path(id) + "/transfer").then().statusCode(200);

        post(hr(unit), path(id) + "/transfer").then().statusCode(403);
        post(hr(unit), path(id) + "/decision", Map.of("outcome", "ADOPTED", "reason", "好"))
                .then()
                .statusCode(403);
        post(hr(unit), path(id) + "/reply", Map.of("text", "好")).then().statusCode(403);
        post(hr(unit), path(id) + "/messages", Map.of("text", "好")).then().statusCode(403);
        post(wu(), path(id) + "/study", Map.of("result", "可行")).then().statusCode(403);
        for (var step : List.of("/transfer", "/study", "/decision", "/reply", "/messages")) {
            var body = Map.of(
                    "/study", Map.of("result", "好"),
                    "/decision", Map.of("outcome", "ADOPTED", "reason", "好"),
                    "/reply", Map.of("text", "好"),
                    "/messages", Map.of("text", "好"));
            var foreign = path(UUID.randomUUID().toString()) + step;
            (body.containsKey(step) ? post(wu(), foreign, body.get(step)) : post(wu(), foreign))
                    .then()
                    .statusCode(404);
        }
    }
}
