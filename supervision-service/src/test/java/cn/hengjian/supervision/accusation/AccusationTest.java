package cn.hengjian.supervision.accusation;

import static cn.hengjian.supervision.accusation.Sealed.after;
import static cn.hengjian.supervision.accusation.Sealed.he;
import static cn.hengjian.supervision.accusation.Sealed.ids;
import static cn.hengjian.supervision.accusation.Sealed.newOne;
import static cn.hengjian.supervision.accusation.Sealed.sealed;
import static cn.hengjian.supervision.intake.Stranger.anAccusation;
import static cn.hengjian.supervision.intake.Stranger.followUp;
import static cn.hengjian.supervision.submission.Mail.aLetter;
import static cn.hengjian.supervision.submission.Mail.registered;
import static cn.hengjian.supervision.submission.Mail.wu;
import static cn.hengjian.supervision.testing.County.aUnit;
import static cn.hengjian.supervision.testing.County.aUnitUnder;
import static cn.hengjian.supervision.testing.County.database;
import static cn.hengjian.supervision.testing.County.get;
import static cn.hengjian.supervision.testing.County.post;
import static cn.hengjian.supervision.testing.County.today;
import static cn.hengjian.supervision.testing.County.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import cn.hengjian.platform.crypto.FieldCipher;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.platform.testing.TestIssuer;
import cn.hengjian.supervision.intake.Stranger;
import cn.hengjian.supervision.submission.Mail;
import cn.hengjian.supervision.testing.MovableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AccusationTest {

    private static final List<String> STEPS =
            List.of("acceptance", "non-acceptance", "return", "handling", "conclusion", "reply");

    @Inject
    FieldCipher ordinary;

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        today(MovableClock.ORDINARY_DAY);
    }

    private static String path(String id) {
        return "/accusations/" + id;
    }

    private static Map<String, Object> byName(String body) {
        var matter = anAccusation(body);
        matter.put("senderName", "李四光");
        matter.put("senderContact", "13987654321");
        return matter;
    }

    private static UUID aCadre(String number, String unit) {
        var id = UUID.randomUUID();
        database()
                .update(Sql.of(
                        "INSERT INTO cadre (id, number, name, unit_id, unit_code, version)"
                                + " SELECT ?, ?, '干部', u.id, u.code, 1 FROM unit u WHERE u.code = ?",
                        id,
                        number,
                        unit));
        return id;
    }

    @Test
    void isReadByDisciplineWithoutItsSender() {
        var unit = aUnit();
        var body = "举报 " + UUID.randomUUID();
        var matter = byName(body);
        matter.put("unitCode", unit);
        matter.put("cadreNumbers", List.of("C-" + unit));

        var id = sealed(matter);

        get(he(), path(id))
                .then()
                .statusCode(200)
                .body("state", equalTo("SEALED"))
                .body("channel", equalTo("WEB"))
                .body("body", equalTo(body))
                .body("realName", equalTo(true))
                .body("accused.unitCode", contains(unit, null))
                .body("accused.cadreNumber", contains(null, "C-" + unit))
                .body("acceptance.due", equalTo("2026-03-23"))
                .body("sender", nullValue())
                .body("history.event", contains("SEAL"))
                .body("history.actor", contains("sender"))
                .body("allowedTransitions", contains("ACCEPT", "DECLINE", "RETURN"));
        get(he(), path(id)).then().body("history.event", contains("SEAL", "READ"));
    }

    @Test
    void keepsIdentityAndTextUnderKeysOfTheirOwn() {
        var id = sealed(byName("密钥 " + UUID.randomUUID()));
        byte[] sender = database()
                .require(
                        Sql.of("SELECT sender FROM sealed.accusation_identity WHERE accusation_id = ?::uuid", id),
                        row -> row.bytes("sender"));
        byte[] content = database()
                .require(
                        Sql.of("SELECT content FROM sealed.accusation WHERE id = ?::uuid", id),
                        row -> row.bytes("content"));

        assertThatIllegalStateException()
                .isThrownBy(() -> ordinary.decrypt(
                        sender, new FieldCipher.Place("sealed.accusation_identity", "sender", UUID.fromString(id))));
        assertThatIllegalStateException()
                .isThrownBy(() -> ordinary.decrypt(
                        content, new FieldCipher.Place("sealed.accusation", "content", UUID.fromString(id))));
    }

    @Test
    void tellsTheIdentityForAReasonAndKeepsWhoRead() {
        var id = sealed(byName("身份 " + UUID.randomUUID()));
        var second = TestIssuer.token("discipline.ma", "discipline");

        post(he(), path(id) + "/identity-reading", Map.of("reason", "核实线索"))
                .then()
                .statusCode(200)
                .body("name", equalTo("李四光"))
                .body("contact", equalTo("13987654321"))
                .body("readings.reader", contains("discipline.he"));
        post(second, path(id) + "/identity-reading", Map.of("reason", "答复"))
                .then()
                .body("readings.reader", contains("discipline.he", "discipline.ma"))
                .body("readings.reason", contains("核实线索", "答复"));

        post(he(), path(id) + "/identity-reading", Map.of("reason", " ")).then().statusCode(422);
        for (var change : List.of(
                "UPDATE sealed.identity_reading SET reader = 'nobody'",
                "DELETE FROM sealed.identity_reading",
                "UPDATE sealed.accusation_step SET actor = 'nobody'",
                "DELETE FROM sealed.accusation_step")) {
            // Of a restriction that a trigger keeps: the table is append-only.
            assertThatThrownBy(() -> database().update(Sql.of(change))).hasMessage("SQL state 23001");
        }
    }

    @Test
    void tellsTheSenderTheStateAndNeverMore() {
        var before = ids();
        var code = Stranger.sent(byName("进展 " + UUID.randomUUID()));
        var id = newOne(before);

        Stranger.post("/follow-up/messages", Map.of("receiptCode", code, "text", "补充材料"))
                .then()
                .statusCode(200)
                .body("state", equalTo("SEALED"))
                .body("stateText", equalTo("Passed on to the discipline body"))
                .body("number", nullValue())
                .body("messages", empty())
                .body("deadlines", empty())
                .body("possible", contains("MESSAGE"));
        get(he(), path(id)).then().body("messages.text", contains("补充材料"));
        after(id, "acceptance", "handling", "conclusion", "reply");
        followUp(code).then().body("state", equalTo("REPLIED")).body("reply", nullValue());
        Stranger.post("/follow-up/withdrawal", Map.of("receiptCode", code))
                .then()
                .statusCode(409);
        Stranger.post("/follow-up/rating", Map.of("receiptCode", code, "rating", 5))
                .then()
                .statusCode(409);
    }

    @Test
    void hasNobodyToReplyToIfAnonymous() {
        var id = after(sealed(anAccusation("匿名 " + UUID.randomUUID())), "acceptance", "handling", "conclusion");

        post(he(), path(id) + "/reply", Map.of("text", "您好"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/guard-missing"))
                .body("errors.code", contains("real-name"));

        get(he(), path(id))
                .then()
                .body("state", equalTo("CONCLUDED"))
                .body("realName", equalTo(false))
                .body("allowedTransitions", empty());
        post(he(), path(id) + "/identity-reading", Map.of("reason", "核实"))
                .then()
                .statusCode(200)
                .body("name", nullValue());
    }

    @Test
    void takesOverWhatTheOfficeClassifiesWithWhoKnewOfIt() {
        var unit = aUnit();
        var body = "窗口转来 " + UUID.randomUUID();
        var submission = registered(aLetter(body));
        get(wu(), "/submissions/" + submission).then().statusCode(200);
        var before = ids();

        post(
                        wu(),
                        "/submissions/" + submission + "/classification",
                        Map.of("kind", "ACCUSATION", "unitCode", unit, "cadreNumbers", List.of("C-" + unit)))
                .then()
                .statusCode(200)
                .body("kind", equalTo("ACCUSATION"))
                .body("opinionId", nullValue())
                .body("number", nullValue());

        get(wu(), "/submissions/" + submission).then().statusCode(404);
        get(he(), path(newOne(before)))
                .then()
                .body("body", equalTo(body))
                .body("realName", equalTo(true))
                .body("history.event", contains("ENTER", "REGISTER", "READ", "SEAL"))
                .body("history.actor", contains("petition.wu", "petition.wu", "petition.wu", "petition.wu"))
                .body("accused.unitCode", contains(unit, null));
        assertThat(value(
                        Sql.of("SELECT count(*)::text AS value FROM intake.submission WHERE id = ?::uuid", submission)))
                .isEqualTo("0");
    }

    @Test
    void saysWhatAClassificationAsAccusationLacks() {
        var submission = registered(aLetter("分类 " + UUID.randomUUID()));

        post(
                        wu(),
                        "/submissions/" + submission + "/classification",
                        Map.of("kind", "ACCUSATION", "unitCode", "NONE", "windCodes", List.of("W1")))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/unitCode", "/windCodes"));
        post(
                        wu(),
                        "/submissions/" + submission + "/classification",
                        Map.of(
                                "kind",
                                "OPINION",
                                "unitCode",
                                aUnit(),
                                "windCodes",
                                List.of("W1"),
                                "cadreNumbers",
                                List.of("C-1")))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/cadreNumbers"));
        post(wu(), "/submissions/" + submission + "/classification", Map.of("kind", "ACCUSATION"))
                .then()
                .statusCode(200);
    }

    @Test
    void isAbsentForTheAccusedAndTheirUnitThoughTheyAreOfDiscipline() {
        var top = aUnit();
        var unit = aUnitUnder(top);
        var below = aUnitUnder(top + "." + unit);
        aCadre("A-" + unit, unit);
        aCadre("B-" + unit, unit);
        var matter = anAccusation("回避 " + UUID.randomUUID());
        matter.put("cadreNumbers", List.of("A-" + unit));
        var id = sealed(matter);

        for (var recused : List.of(
                TestIssuer.unitToken("discipline.top", top, "discipline"),
                TestIssuer.unitToken("discipline.own", unit, "discipline"),
                TestIssuer.unitToken("discipline.below", below, "discipline"),
                cadreOfDiscipline("A-" + unit),
                cadreOfDiscipline("B-" + unit))) {
            get(recused, path(id)).then().statusCode(404).body("type", equalTo("/problems/not-found"));
            get(recused, "/accusations?limit=200").then().body("items.id", not(hasItem(id)));
            post(recused, path(id) + "/identity-reading", Map.of("reason", "核实"))
                    .then()
                    .statusCode(404);
            post(recused, path(id) + "/accused", Map.of("cadreNumbers", List.of(), "unitCodes", List.of()))
                    .then()
                    .statusCode(404);
            for (var step : STEPS) {
                post(recused, path(id) + "/" + step, Sealed.body(step)).then().statusCode(404);
            }
        }
        get(TestIssuer.unitToken("discipline.far", aUnit(), "discipline"), path(id))
                .then()
                .statusCode(200);
        get(he(), path(id)).then().body("state", equalTo("SEALED"));
    }

    private static String cadreOfDiscipline(String number) {
        return TestIssuer.claims("discipline." + number)
                .claim("realm_access", Map.of("roles", List.of("discipline")))
                .claim("cadre", number)
                .jws()
                .sign(TestIssuer.privateKey());
    }

    @Test
    void isAbsentForThoseWhoAreNamedLater() {
        var unit = aUnit();
        aCadre("N-" + unit, unit);
        var id = sealed(anAccusation("补充被举报人 " + UUID.randomUUID()));
        var own = TestIssuer.unitToken("discipline.own", unit, "discipline");
        get(own, path(id)).then().statusCode(200);

        post(he(), path(id) + "/accused", Map.of("cadreNumbers", List.of("N-" + unit, "X"), "unitCodes", List.of("X")))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/cadreNumbers/1", "/unitCodes/0"));
        post(he(), path(id) + "/accused", Map.of("cadreNumbers", List.of("N-" + unit), "unitCodes", List.of()))
                .then()
                .statusCode(200)
                .body("accused.cadreNumber", contains("N-" + unit));

        get(own, path(id)).then().statusCode(404);
        post(own, path(id) + "/accused", Map.of("cadreNumbers", List.of("X"), "unitCodes", List.of()))
                .then()
                .statusCode(404);
    }

    @Test
    void goesBackToTheOfficeIfItIsNone() {
        var unit = aUnit();
        var body = "退回 " + UUID.randomUUID();
        var matter = byName(body);
        matter.put("unitCode", unit);
        var before = ids();
        var code = Stranger.sent(matter);
        var id = newOne(before);

        post(he(), path(id) + "/return", Map.of("reason", "属于一般意见")).then().statusCode(204);

        get(he(), path(id))
                .then()
                .body("state", equalTo("RETURNED"))
                .body("subject", nullValue())
                .body("body", nullValue())
                .body("accused", empty())
                .body("grounds", equalTo("属于一般意见"));
        followUp(code).then().body("state", equalTo("RECEIVED"));
        get(wu(), "/submissions/" + Mail.find(body))
                .then()
                .body("state", equalTo("RECEIVED"))
                .body("unitCode", equalTo(unit))
                .body("sender.name", equalTo("李**"));
        assertThat(value(Sql.of(
                        "SELECT count(*)::text AS value FROM sealed.accusation_identity WHERE accusation_id = ?::uuid",
                        id)))
                .isEqualTo("0");
    }

    @Test
    void tellsPersonnelOfNobodyUnlessDisciplineWantsIt() {
        var unit = aUnit();
        var cadre = aCadre("P-" + unit, unit);
        var matter = anAccusation("结论 " + UUID.randomUUID());
        matter.put("cadreNumbers", List.of("P-" + unit));
        after(sealed(matter), "acceptance", "handling", "conclusion");
        var told = "SELECT count(*)::text AS value FROM outbox WHERE topic = 'supervision.accusation.v1'"
                + " AND aggregate_id = ?";
        assertThat(value(Sql.of(told, cadre.toString()))).isEqualTo("0");

        matter.put("key", UUID.randomUUID().toString());
        var second = after(sealed(matter), "acceptance", "handling");
        var unfounded = Map.of("outcome", "UNFOUNDED", "grounds", "不实", "informPersonnel", true);
        post(he(), path(second) + "/conclusion", unfounded)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/informPersonnel"));
        post(he(), path(second) + "/conclusion", Map.of("outcome", "FOUNDED", "grounds", "属实", "informPersonnel", true))
                .then()
                .statusCode(200)
                .body("outcome", equalTo("FOUNDED"));

        assertThat(value(Sql.of(
                        "SELECT payload::text AS value FROM outbox WHERE topic = 'supervision.accusation.v1'"
                                + " AND aggregate_id = ?",
                        cadre.toString())))
                .isEqualTo("{\"cadreId\": \"" + cadre + "\"}");
    }

    @Test
    void takesTheSameAccusationWithTheSameKeyOnce() {
        var matter = byName("重复 " + UUID.randomUUID());
        var before = ids();

        var code = Stranger.sent(matter);

        assertThat(Stranger.sent(matter)).isEqualTo(code);
        assertThat(ids()).hasSize(before.size() + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "county-committee",
                "organisation",
                "hr-bureau",
                "supervision-office",
                "petition-office",
                "inspector",
                "assessment-committee",
                "unit-leader",
                "unit-hr",
                "cadre",
                "system-admin",
                "security-admin",
                "audit-admin"
            })
    void isOpenToDisciplineOnly(String role) {
        var id = sealed(anAccusation("权限 " + UUID.randomUUID()));
        var token = TestIssuer.token("somebody", role);

        for (var target : List.of(id, UUID.randomUUID().toString())) {
            get(token, path(target)).then().statusCode(403);
            post(token, path(target) + "/identity-reading", Map.of("reason", "核实"))
                    .then()
                    .statusCode(403);
            post(token, path(target) + "/accused", Map.of("cadreNumbers", List.of(), "unitCodes", List.of()))
                    .then()
                    .statusCode(403);
            for (var step : STEPS) {
                post(token, path(target) + "/" + step, Sealed.body(step)).then().statusCode(403);
            }
        }
        get(token, "/accusations").then().statusCode(403);
    }

    @Test
    void listsByStateAndPage() {
        var first = sealed(anAccusation("列表一 " + UUID.randomUUID()));
        var second = after(sealed(anAccusation("列表二 " + UUID.randomUUID())), "acceptance");

        get(he(), "/accusations?limit=200&state=ACCEPTED")
                .then()
                .body("items.id", hasItem(second))
                .body("items.id", not(hasItem(first)));
        get(he(), "/accusations?limit=1").then().statusCode(200).body("items.size()", equalTo(1));
    }
}
