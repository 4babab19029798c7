package cn.hengjian.supervision.submission;

import static cn.hengjian.supervision.submission.Mail.aLetter;
import static cn.hengjian.supervision.submission.Mail.classified;
import static cn.hengjian.supervision.submission.Mail.received;
import static cn.hengjian.supervision.submission.Mail.registered;
import static cn.hengjian.supervision.submission.Mail.wu;
import static cn.hengjian.supervision.testing.County.aUnit;
import static cn.hengjian.supervision.testing.County.aUnitUnder;
import static cn.hengjian.supervision.testing.County.chen;
import static cn.hengjian.supervision.testing.County.database;
import static cn.hengjian.supervision.testing.County.get;
import static cn.hengjian.supervision.testing.County.post;
import static cn.hengjian.supervision.testing.County.today;
import static cn.hengjian.supervision.testing.County.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SubmissionTest {

    private static final Map<String, ?> CLASSIFICATION_OF_NONE =
            Map.of("kind", "OPINION", "unitCode", "NONE", "windCodes", List.of("W9", "W1.2", "X"));

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        today(MovableClock.ORDINARY_DAY);
    }

    @Test
    void takesDownALetterAndGivesAReceiptWithTheClocks() {
        var unit = aUnit();
        var letter = aLetter("内容一 " + UUID.randomUUID());
        letter.put("unitCode", unit);

        post(wu(), "/submissions", letter)
                .then()
                .statusCode(201)
                .body("receivedOn", equalTo("2026-03-02"))
                .body("deadlines.purpose", contains("TRANSFER", "INFORMING"))
                .body("deadlines.due", contains("2026-03-17", "2026-03-17"))
                .body("deadlines[0].explanation[0].text", containsString("2026-03-02"));

        var id = Mail.find((String) letter.get("body"));
        get(wu(), "/submissions/" + id)
                .then()
                .body("state", equalTo("RECEIVED"))
                .body("subject", equalTo("窗口午间无人"))
                .body("sender.name", equalTo("张**"))
                .body("sender.contact", equalTo("138****1234"))
                .body("unitCode", equalTo(unit))
                .body("receivedBy", equalTo("petition.wu"))
                .body("registeredOn", nullValue())
                .body("overdue", equalTo(false))
                .body("policy", equalTo("CN-CURRENT/2"))
                .body("allowedTransitions", contains("REGISTER"));
    }

    @Test
    void keepsNothingThatCanBeReadInTheDatabase() {
        var body = "只有本人知道的内容 " + UUID.randomUUID();
        var code = Mail.entered(aLetter(body));

        var stored = database()
                .list(
                        Sql.of(
                                "SELECT encode(content, 'escape') || coalesce(encode(sender, 'escape'), '') || encode(receipt, 'escape')"
                                        + " AS value FROM intake.submission"),
                        row -> row.text("value"));

        assertThat(stored).isNotEmpty().noneMatch(text -> text.contains("13812341234") || text.contains(code));
        assertThat(stored).noneMatch(text -> text.contains(body.substring(10)));
    }

    @Test
    void takesTheSameLetterWithTheSameKeyOnce() {
        var letter = aLetter("重复提交 " + UUID.randomUUID());

        var first = Mail.entered(letter);
        var second = Mail.entered(letter);

        assertThat(second).isEqualTo(first);
        var id = Mail.find((String) letter.get("body"));
        assertThat(get(wu(), "/submissions?limit=200").jsonPath().getList("items.id"))
                .filteredOn(id::equals)
                .hasSize(1);
        letter.put("key", UUID.randomUUID().toString());
        assertThat(Mail.entered(letter)).isNotEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({
        "channel, WEB, /channel, not-of-the-staff",
        "unitCode, NONE, /unitCode, unknown-unit",
        "receivedOn, 2026-03-03, /receivedOn, in-the-future",
    })
    void refusesWhatCannotBe(String field, String value, String pointer, String code) {
        var letter = aLetter("内容");
        letter.put(field, value);

        post(wu(), "/submissions", letter)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
    }

    @Test
    void hearsNoMoreThanFiveOfAGroup() {
        var visit = aLetter("集体走访 " + UUID.randomUUID());
        visit.put("channel", "VISIT");
        visit.put("participants", 6);

        post(wu(), "/submissions", visit)
                .then()
                .statusCode(422)
                .body("errors.code", contains("too-many"))
                .body("errors[0].detail", containsString("5"));
        visit.put("participants", 5);
        post(wu(), "/submissions", visit).then().statusCode(201);
        visit.put("channel", "LETTER");
        visit.put("participants", 200);
        post(wu(), "/submissions", visit).then().statusCode(201);
    }

    @Test
    void isOverdueTheDayAfterFifteenDays() {
        var id = received(aLetter("逾期 " + UUID.randomUUID()));

        today(MovableClock.ORDINARY_DAY.plusDays(15));
        get(wu(), "/submissions/" + id).then().body("overdue", equalTo(false));
        get(wu(), "/submissions?overdue=true&limit=200").then().body("items.id", not(hasItem(id)));
        today(MovableClock.ORDINARY_DAY.plusDays(16));
        get(wu(), "/submissions/" + id).then().body("overdue", equalTo(true));
        get(wu(), "/submissions?overdue=true&limit=200&channel=LETTER&state=RECEIVED")
                .then()
                .body("items.id", hasItem(id));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unit-leader",
                "unit-hr",
                "discipline",
                "organisation",
                "county-committee",
                "inspector",
                "cadre",
                "system-admin",
                "security-admin",
                "audit-admin"
            })
    void isOpenToTheOfficesOnly(String role) {
        var id = registered(aLetter("权限 " + UUID.randomUUID()));
        var token = TestIssuer.token("somebody", role);

        get(token, "/submissions").then().statusCode(403);
        get(token, "/submissions/" + id).then().statusCode(403);
        get(token, "/submissions/" + id + "/same-matter").then().statusCode(403);
        post(token, "/submissions", aLetter("内容")).then().statusCode(403);
        post(token, "/submissions/" + id + "/registration").then().statusCode(403);
        post(token, "/submissions/" + id + "/messages", Map.of("text", "您好"))
                .then()
                .statusCode(403);
        post(token, "/submissions/" + id + "/classification", CLASSIFICATION_OF_NONE)
                .then()
                .statusCode(403);
        post(token, "/submissions/" + id + "/joining", Map.of("opinionId", UUID.randomUUID()))
                .then()
                .statusCode(403);
        get(chen(), "/submissions/" + id).then().statusCode(200);
    }

    @Test
    void isHiddenFromOfficersWhoMayHaveToDoWithIt() {
        var unit = aUnit();
        var below = aUnitUnder(unit);
        var elsewhere = aUnit();
        var letter = aLetter("涉及单位 " + UUID.randomUUID());
        letter.put("unitCode", below);
        var named = registered(letter);
        var unnamed = registered(aLetter("未指明单位 " + UUID.randomUUID()));

        for (var own : List.of(unit, below)) {
            var officer = TestIssuer.unitToken("petition." + own, own, "petition-office");
            get(officer, "/submissions/" + named).then().statusCode(404);
            post(officer, "/submissions/" + named + "/registration").then().statusCode(404);
            post(officer, "/submissions/" + named + "/messages", Map.of("text", "您好"))
                    .then()
                    .statusCode(404);
            get(officer, "/submissions/" + named + "/same-matter").then().statusCode(404);
            post(officer, "/submissions/" + named + "/classification", CLASSIFICATION_OF_NONE)
                    .then()
                    .statusCode(404);
            post(officer, "/submissions/" + named + "/joining", Map.of("opinionId", UUID.randomUUID()))
                    .then()
                    .statusCode(404);
            get(officer, "/submissions?limit=200").then().body("items.id", not(hasItem(named)));
            get(officer, "/submissions/" + unnamed).then().statusCode(404);
        }
        var stranger = TestIssuer.unitToken("petition.far", elsewhere, "petition-office");
        get(stranger, "/submissions/" + named).then().statusCode(200);
        get(stranger, "/submissions/" + unnamed).then().statusCode(404);
        letter.put("key", UUID.randomUUID().toString());
        post(TestIssuer.unitToken("petition.own", unit, "petition-office"), "/submissions", letter)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/another-person-required"));
    }

    @Test
    void leavesItsHistoryToTheOpinionThatItBecomes() {
        var unit = aUnit();
        var body = "变成意见 " + UUID.randomUUID();
        var id = registered(aLetter(body));
        post(wu(), "/submissions/" + id + "/messages", Map.of("text", "请补充时间"))
                .then()
                .statusCode(200)
                .body("messages.text", contains("请补充时间"));
        get(chen(), "/submissions/" + id).then().statusCode(200);

        var opinion = classified(id, "OPINION", unit);

        get(wu(), "/submissions/" + id).then().statusCode(404);
        get(wu(), "/opinions/" + opinion)
                .then()
                .body("state", equalTo("CLASSIFIED"))
                .body("history.event", contains("CREATE", "REGISTER", "CLASSIFY"))
                .body("history.actor", contains("petition.wu", "petition.wu", "petition.wu"))
                .body("history[2].from", equalTo("REGISTERED"))
                .body("history[2].to", equalTo("CLASSIFIED"))
                .body("history[2].rules", contains("SM-12", "CN-CURRENT/2"));
        get(wu(), "/opinions/" + opinion + "/texts")
                .then()
                .body("body", equalTo(body))
                .body("messages.text", contains("请补充时间"))
                .body("messages.by", contains("petition.wu"));
        assertThat(database()
                        .list(
                                Sql.of(
                                        "SELECT action || ' ' || actor AS value FROM audit_entry WHERE object_id = ?"
                                                + " AND action LIKE 'submission-%' ORDER BY id",
                                        opinion),
                                row -> row.text("value")))
                .startsWith("submission-enter petition.wu")
                .contains("submission-register petition.wu", "submission-read supervision.chen");
        assertThat(value(Sql.of(
                        "SELECT count(*)::text AS value FROM intake.submission_deed WHERE submission_id = ?::uuid",
                        id)))
                .isEqualTo("0");
    }

    @Test
    void saysWhatAClassificationLacks() {
        var id = registered(aLetter("分类 " + UUID.randomUUID()));

        post(wu(), "/submissions/" + id + "/classification", CLASSIFICATION_OF_NONE)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/unitCode", "/windCodes/0", "/windCodes/2"));
        post(wu(), "/submissions/" + UUID.randomUUID() + "/classification", CLASSIFICATION_OF_NONE)
                .then()
                .statusCode(404);
        get(wu(), "/submissions/" + id).then().body("state", equalTo("REGISTERED"));
    }

    @Test
    void isClassifiedByOthersThanTheUnitsOwn() {
        var unit = aUnit();
        var elsewhere = aUnit();
        var letter = aLetter("回避 " + UUID.randomUUID());
        letter.put("unitCode", elsewhere);
        var id = registered(letter);
        var officer = TestIssuer.unitToken("petition.own", unit, "petition-office");

        post(
                        officer,
                        "/submissions/" + id + "/classification",
                        Map.of("kind", "OPINION", "unitCode", unit, "windCodes", List.of("W1")))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/another-person-required"));

        get(wu(), "/submissions/" + id).then().body("state", equalTo("REGISTERED"));
    }

    @Test
    void isJoinedToTheSameMatterThatIsFound() {
        var unit = aUnit();
        var mark = UUID.randomUUID().toString();
        var text = "政务大厅三号窗口每天中午十二点到下午两点无人值守，群众办事要等两个小时，希望安排轮值 " + mark;
        var original = classified(registered(aLetter(text)), "OPINION", unit);
        var again = aLetter("  " + text.replace("，", ", ") + "！");
        again.put("unitCode", unit);
        var id = registered(again);

        get(wu(), "/submissions/" + id + "/same-matter")
                .then()
                .statusCode(200)
                .body("items[0].opinionId", equalTo(original))
                .body("items[0].percent", equalTo(100))
                .body("items[0].reason", equalTo("The text is the same, and it is about the same unit"));
        String joined = post(wu(), "/submissions/" + id + "/joining", Map.of("opinionId", original))
                .then()
                .statusCode(200)
                .extract()
                .path("opinionId");

        get(wu(), "/opinions/" + joined)
                .then()
                .body("state", equalTo("JOINED"))
                .body("duplicateOf", equalTo(original))
                .body("unitCode", equalTo(unit))
                .body("winds.code", contains("W1.2", "W2"))
                .body("allowedTransitions", empty());
        get(wu(), "/opinions/" + original).then().body("duplicates", contains(numberOf(joined)));
        post(wu(), "/submissions/" + registered(aLetter(text + "。")) + "/joining", Map.of("opinionId", joined))
                .then()
                .statusCode(200);
        get(wu(), "/opinions/" + original).then().body("duplicates.size()", equalTo(2));
    }

    @Test
    void isJoinedToNothingThatIsNotThere() {
        var id = registered(aLetter("并案 " + UUID.randomUUID()));

        post(wu(), "/submissions/" + id + "/joining", Map.of("opinionId", UUID.randomUUID()))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/opinionId"));
    }

    @Test
    void isSuggestedOnlyWhatIsAlike() {
        classified(registered(aLetter("村里的路灯坏了半年，夜里老人出门不安全，请尽快派人修理")), "CLAIM", aUnit());
        var other = aLetter("关于县城公交线路的建议 " + UUID.randomUUID());
        other.put("subject", "公交");

        get(wu(), "/submissions/" + registered(other) + "/same-matter").then().body("items", empty());
    }

    private static String numberOf(String opinion) {
        return get(wu(), "/opinions/" + opinion).path("number");
    }
}
