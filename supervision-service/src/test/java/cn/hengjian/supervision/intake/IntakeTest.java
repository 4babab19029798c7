package cn.hengjian.supervision.intake;

import static cn.hengjian.supervision.intake.Stranger.aMatter;
import static cn.hengjian.supervision.intake.Stranger.followUp;
import static cn.hengjian.supervision.intake.Stranger.sent;
import static cn.hengjian.supervision.submission.Mail.aLetter;
import static cn.hengjian.supervision.submission.Mail.classified;
import static cn.hengjian.supervision.submission.Mail.entered;
import static cn.hengjian.supervision.submission.Mail.wu;
import static cn.hengjian.supervision.testing.County.ROOT;
import static cn.hengjian.supervision.testing.County.aUnit;
import static cn.hengjian.supervision.testing.County.as;
import static cn.hengjian.supervision.testing.County.get;
import static cn.hengjian.supervision.testing.County.post;
import static cn.hengjian.supervision.testing.County.today;
import static cn.hengjian.supervision.testing.County.value;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.supervision.submission.Mail;
import cn.hengjian.supervision.testing.MovableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class IntakeTest {

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        today(MovableClock.ORDINARY_DAY);
    }

    /** What a stranger sent, registered and classified as an opinion about a unit. */
    private static String opinionOf(String body, String unit) {
        var id = Mail.find(body);
        post(wu(), "/submissions/" + id + "/registration").then().statusCode(200);
        return classified(id, "OPINION", unit);
    }

    private static void answer(String opinion) {
        post(wu(), "/opinions/" + opinion + "/study", Map.of("result", "可行"))
                .then()
                .statusCode(200);
        post(wu(), "/opinions/" + opinion + "/decision", Map.of("outcome", "ADOPTED", "reason", "可行"))
                .then()
                .statusCode(200);
        post(wu(), "/opinions/" + opinion + "/reply", Map.of("text", "已安排轮值"))
                .then()
                .statusCode(200);
    }

    @Test
    void takesWhatAStrangerSendsAndGivesAReceipt() {
        var body = "网上意见 " + UUID.randomUUID();

        Stranger.post("/opinions", aMatter(body))
                .then()
                .statusCode(201)
                .header("Location", nullValue())
                .body("receiptCode", matchesPattern("([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}"))
                .body("deadlines.due", contains("2026-03-17", "2026-03-17"));

        get(wu(), "/submissions/" + Mail.find(body))
                .then()
                .body("channel", equalTo("WEB"))
                .body("receivedBy", nullValue())
                .body("sender", nullValue());
    }

    @Test
    void looksAtNoTokenThatComesAlong() {
        var body = "带令牌 " + UUID.randomUUID();

        as("no token at all")
                .contentType("application/json")
                .body(aMatter(body))
                .post(ROOT + "/public/opinions")
                .then()
                .statusCode(201);

        get(wu(), "/submissions/" + Mail.find(body)).then().body("receivedBy", nullValue());
    }

    @Test
    void tellsTheSenderWhereItStandsUntilTheReply() {
        var body = "进展 " + UUID.randomUUID();
        var code = sent(aMatter(body));

        followUp(code)
                .then()
                .statusCode(200)
                .body("number", nullValue())
                .body("state", equalTo("RECEIVED"))
                .body("stateText", equalTo("Received; it waits to be registered"))
                .body("deadlines.purpose", contains("TRANSFER", "INFORMING"))
                .body("possible", contains("MESSAGE", "WITHDRAWAL"));
        var opinion = opinionOf(body, aUnit());
        followUp(code)
                .then()
                .body("number", matchesPattern("OPIN-2026-[0-9]{6}"))
                .body("state", equalTo("CLASSIFIED"))
                .body("deadlines.purpose", contains("TRANSFER", "INFORMING", "ANSWER"))
                .body("deadlines[2].due", equalTo("2026-04-01"));
        answer(opinion);
        followUp(code.toLowerCase(Locale.ROOT).replace("-", " "))
                .then()
                .body("state", equalTo("REPLIED"))
                .body("reply", equalTo("已安排轮值"))
                .body("repliedOn", equalTo("2026-03-02"))
                .body("possible", contains("MESSAGE", "RATING"));
        given().contentType("application/json")
                .body(Map.of("receiptCode", code))
                .post(ROOT + "/public/follow-up")
                .then()
                .body("stateText", equalTo("已答复"));
    }

    @Test
    void carriesMessagesBothWaysAndAcrossTheClassification() {
        var body = "留言 " + UUID.randomUUID();
        var code = sent(aMatter(body));
        var message = Map.of("receiptCode", code, "text", "补充：每周三");
        post(wu(), "/submissions/" + Mail.find(body) + "/messages", Map.of("text", "请补充时间"))
                .then()
                .statusCode(200);
        Stranger.post("/follow-up/messages", message)
                .then()
                .statusCode(200)
                .body("messages.mine", contains(false, true))
                .body("messages.text", contains("请补充时间", "补充：每周三"))
                .body("messages[0].by", nullValue());

        var opinion = opinionOf(body, aUnit());
        post(wu(), "/opinions/" + opinion + "/messages", Map.of("text", "已收到补充"))
                .then()
                .statusCode(200);
        Stranger.post("/follow-up/messages", Map.of("receiptCode", code, "text", "谢谢"))
                .then()
                .statusCode(200);

        followUp(code).then().body("messages.text", contains("请补充时间", "补充：每周三", "已收到补充", "谢谢"));
        get(wu(), "/opinions/" + opinion + "/texts")
                .then()
                .body("messages.by", contains("petition.wu", null, "petition.wu", null));
    }

    @Test
    void takesOneRatingOfAReply() {
        var body = "评价 " + UUID.randomUUID();
        var code = sent(aMatter(body));
        var rating = Map.of("receiptCode", code, "rating", 4);
        Stranger.post("/follow-up/rating", rating)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/guard-missing"));
        var opinion = opinionOf(body, aUnit());
        Stranger.post("/follow-up/rating", rating).then().statusCode(409);
        answer(opinion);

        Stranger.post("/follow-up/rating", rating)
                .then()
                .statusCode(200)
                .body("rating", equalTo(4))
                .body("possible", contains("MESSAGE"));
        Stranger.post("/follow-up/rating", Map.of("receiptCode", code, "rating", 5))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/already-rated"));
        get(wu(), "/opinions/" + opinion).then().body("rating", equalTo(4));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 6})
    void takesRatingsFromOneToFive(int rating) {
        Stranger.post("/follow-up/rating", Map.of("receiptCode", "0000", "rating", rating))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/rating"));
    }

    @Test
    void letsTheSenderTakeItBackUntilItIsDecided() {
        var code = sent(aMatter("撤回一 " + UUID.randomUUID()));
        Stranger.post("/follow-up/withdrawal", Map.of("receiptCode", code))
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"));
        Stranger.post("/follow-up/withdrawal", Map.of("receiptCode", code))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/transition-refused"));

        var body = "撤回二 " + UUID.randomUUID();
        var second = sent(aMatter(body));
        var opinion = opinionOf(body, aUnit());
        Stranger.post("/follow-up/withdrawal", Map.of("receiptCode", second))
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"));
        get(wu(), "/opinions/" + opinion)
                .then()
                .body("state", equalTo("WITHDRAWN"))
                .body("history[3].event", equalTo("WITHDRAW"))
                .body("history[3].actor", equalTo("supervision"))
                .body("allowedTransitions", empty());

        var third = "撤回三 " + UUID.randomUUID();
        var late = sent(aMatter(third));
        answer(opinionOf(third, aUnit()));
        Stranger.post("/follow-up/withdrawal", Map.of("receiptCode", late))
                .then()
                .statusCode(409);
    }

    @Test
    void showsBothSendersOfOneMatterTheAnswer() {
        var first = "同一事项甲 " + UUID.randomUUID();
        var second = "同一事项乙 " + UUID.randomUUID();
        var firstCode = sent(aMatter(first));
        var secondCode = sent(aMatter(second));
        var original = opinionOf(first, aUnit());
        var again = Mail.find(second);
        post(wu(), "/submissions/" + again + "/registration").then().statusCode(200);
        post(wu(), "/submissions/" + again + "/joining", Map.of("opinionId", original))
                .then()
                .statusCode(200);
        answer(original);

        for (var code : List.of(firstCode, secondCode)) {
            followUp(code).then().body("state", equalTo("REPLIED")).body("reply", equalTo("已安排轮值"));
        }
        Stranger.post("/follow-up/rating", Map.of("receiptCode", secondCode, "rating", 2))
                .then()
                .statusCode(200)
                .body("rating", equalTo(2));
        followUp(firstCode).then().body("rating", nullValue());
    }

    @Test
    void answersTheSameRequestWithTheSameCodeWhereverItLiesNow() {
        var body = "重发 " + UUID.randomUUID();
        var matter = aMatter(body);
        var code = sent(matter);
        assertThat(sent(matter)).isEqualTo(code);
        opinionOf(body, aUnit());

        assertThat(sent(matter)).isEqualTo(code);

        followUp(code).then().body("state", equalTo("CLASSIFIED"));
        assertThat(value(Sql.of("SELECT count(*)::text AS value FROM intake.submission WHERE state = 'RECEIVED'"
                        + " AND channel = 'WEB' AND receipt IN (SELECT receipt FROM opinion)")))
                .isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({"0000-0000-0000-0000-0001", "nonsense", "0000", "'; DROP TABLE opinion'"})
    void answersAWrongCodeAsOneThatIsNotThere(String code) {
        for (var path : Map.of(
                        "/follow-up", Map.of("receiptCode", code),
                        "/follow-up/messages", Map.of("receiptCode", code, "text", "x"),
                        "/follow-up/rating", Map.of("receiptCode", code, "rating", 3),
                        "/follow-up/withdrawal", Map.of("receiptCode", code))
                .entrySet()) {
            Stranger.post(path.getKey(), path.getValue())
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("/problems/not-found"));
        }
    }

    @Test
    void answersOnlySoManyWrongCodesAMinuteButEveryRightOne() {
        var code = sent(aMatter("限制 " + UUID.randomUUID()));
        int refused = 0;

        for (int i = 0; i < 125; i++) {
            if (followUp("nonsense").statusCode() == 429) {
                refused++;
            }
        }

        assertThat(refused).isBetween(5, 125);
        followUp(code).then().statusCode(200);
        today(MovableClock.ORDINARY_DAY.plusDays(1));
        followUp("nonsense").then().statusCode(404);
    }

    @Test
    void answersOneCodeOnlySoOften() {
        var code = sent(aMatter("频繁 " + UUID.randomUUID()));

        for (int i = 0; i < 60; i++) {
            followUp(code).then().statusCode(200);
        }

        followUp(code).then().statusCode(429).body("type", equalTo("/problems/too-many-requests"));
    }

    @Test
    void worksForWhatTheStaffEntered() {
        var code = entered(aLetter("来信 " + UUID.randomUUID()));

        followUp(code).then().statusCode(200).body("state", equalTo("RECEIVED"));
    }

    @Test
    void namesTheAccusedOnlyInAnAccusation() {
        var matter = aMatter("内容");
        matter.put("cadreNumbers", List.of("D0010001"));

        Stranger.post("/opinions", matter).then().statusCode(422).body("errors.pointer", contains("/cadreNumbers"));
    }
}
