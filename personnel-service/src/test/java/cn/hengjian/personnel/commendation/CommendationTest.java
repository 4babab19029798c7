package cn.hengjian.personnel.commendation;

import static cn.hengjian.personnel.testing.MovableClock.ORDINARY_DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import cn.hengjian.personnel.commendation.rules.CommendationEvent;
import cn.hengjian.personnel.commendation.rules.CommendationState;
import cn.hengjian.personnel.talk.Talks;
import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.County;
import cn.hengjian.personnel.testing.MovableClock;
import cn.hengjian.personnel.testing.Stored;
import cn.hengjian.personnel.testing.Suggestions;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CommendationTest {

    private static final String FACT = "commendation.suggested";
    private static final Map<String, String> REASON = Map.of("reason", "该年度已另行表彰");

    private County.Cadre cadre;

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        MovableClock.today(ORDINARY_DAY);
        cadre = County.aCadre(County.aDepartment());
    }

    @AfterEach
    void letsTheClockGo() {
        MovableClock.release();
    }

    private static Map<String, Object> reward(String grantedOn) {
        return Map.of(
                "reward",
                Map.of(
                        "reward",
                        "CITATION",
                        "name",
                        "嘉奖",
                        "grantedOn",
                        grantedOn,
                        "grantedBy",
                        "县委",
                        "document",
                        "衡奖〔2026〕1号"));
    }

    private String suggested() {
        var suggestion = Suggestions.sample(FACT, cadre);
        Suggestions.send(FACT, suggestion);
        return Suggestions.await("commendation", suggestion);
    }

    private static Response make(CommendationEvent event, String id, Api by) {
        return switch (event) {
            case GRANT -> by.post("/commendations/" + id + "/grant", reward(ORDINARY_DAY.toString()));
            case DECLINE -> by.post("/commendations/" + id + "/declination", REASON);
        };
    }

    private long rewards() {
        return Stored.count("reward WHERE cadre_id = ?::uuid", cadre.id());
    }

    @Test
    void isOpenedOnceForASuggestionAndKeepsAllThatItSays() {
        var suggestion = Suggestions.sample(FACT, cadre);
        Suggestions.send(FACT, suggestion);
        Suggestions.send(FACT, suggestion);
        // What is sent later is received later, so both copies of the first have been seen when it is there.
        var later = Suggestions.sample(FACT, cadre);
        Suggestions.send(FACT, later);
        Suggestions.await("commendation", later);
        var id = Suggestions.await("commendation", suggestion);

        assertThat(Stored.count("commendation WHERE suggestion_id = ?::uuid", suggestion.get("suggestionId")))
                .isEqualTo(1);
        Api.ORGANISATION
                .get("/commendations/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("cadreNumber", equalTo(cadre.number()))
                .body("suggestion.year", equalTo(2025))
                .body("suggestion.years", equalTo(1))
                .body("suggestion.reasons", equalTo(List.of("EXCELLENT")))
                .body("suggestion.rules", equalTo(List.of("ASM-EXC")))
                .body("suggestion.packVersion", equalTo(3))
                .body("suggestion.explanation", equalTo(suggestion.get("explanation")))
                .body("allowedTransitions", equalTo(List.of("GRANT", "DECLINE")))
                .body("history[0].actor", equalTo("personnel"));
        assertThat(Stored.audited(id)).contains("org.wang commendation-read");
    }

    @Test
    void putsAsideWhatItCannotRead() {
        var stranger = Suggestions.sample(FACT, cadre);
        stranger.put("cadreId", UUID.randomUUID().toString());

        var sent = Suggestions.send(FACT, stranger);

        assertThat(Suggestions.deadLetters(sent))
                .extractingByKey(sent)
                .asString()
                .contains("a cadre who is unknown");
    }

    @Test
    void standsWithTheFileOnceGranted() {
        var id = suggested();

        var reward = make(CommendationEvent.GRANT, id, Api.ORGANISATION)
                .then()
                .statusCode(200)
                .body("state", equalTo("GRANTED"))
                .body("decision.by", equalTo("org.wang"))
                .body("decision.rewardId", notNullValue())
                .body("history[1].rules", equalTo(List.of("ASM-EXC")))
                .extract()
                .<String>path("decision.rewardId");

        assertThat(Stored.text(
                        "SELECT reward || ' ' || name || ' ' || granted_on AS value FROM reward WHERE id = ?::uuid",
                        reward))
                .isEqualTo("CITATION 嘉奖 2026-03-02");
        assertThat(Stored.count("file_change WHERE record_id = ?::uuid AND author = 'org.wang'", reward))
                .isPositive();
    }

    @Test
    void leavesTheFileAloneWhenDeclined() {
        var id = suggested();

        make(CommendationEvent.DECLINE, id, Api.ORGANISATION)
                .then()
                .statusCode(200)
                .body("state", equalTo("DECLINED"))
                .body("decision.reason", equalTo(REASON.get("reason")));

        assertThat(rewards()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02, 200", "2026-03-03, 422"})
    void isGrantedUntilToday(String grantedOn, int status) {
        var id = suggested();

        Api.ORGANISATION
                .post("/commendations/" + id + "/grant", reward(grantedOn))
                .then()
                .statusCode(status);

        assertThat(rewards()).isEqualTo(status == 200 ? 1 : 0);
    }

    @Test
    void saysWhatARewardLacks() {
        var lacking = new HashMap<>(
                Map.of("reward", Map.of("reward", "MEDAL", "name", "x", "grantedOn", "2026-03-02", "grantedBy", "县委")));

        Api.ORGANISATION
                .post("/commendations/" + suggested() + "/grant", lacking)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reward/reward"));
    }

    @Test
    void isDecidedOnce() {
        for (var first : CommendationEvent.values()) {
            var id = suggested();
            make(first, id, Api.ORGANISATION).then().statusCode(200);
            for (var second : CommendationEvent.values()) {
                make(second, id, Api.ORGANISATION)
                        .then()
                        .statusCode(409)
                        .body("type", equalTo("/problems/transition-refused"));
            }
        }
    }

    @Test
    void isNobodysOwnNorKins() {
        var id = suggested();
        var self = Api.ofCadreInOffice(cadre.number(), "organisation");
        self.get("/commendations/" + id).then().statusCode(404);
        make(CommendationEvent.GRANT, id, self).then().statusCode(404);
        assertThat(self.get("/commendations?limit=200").jsonPath().getList("items.id"))
                .doesNotContain(id);

        var kin = County.aCadre(County.aDepartment());
        Talks.kin(cadre, kin);
        var related = Api.ofCadreInOffice(kin.number(), "organisation");
        related.get("/commendations/" + id).then().statusCode(200).body("allowedTransitions", equalTo(List.of()));
        Stream.of(CommendationEvent.values())
                .forEach(event -> make(event, id, related)
                        .then()
                        .statusCode(409)
                        .body("type", equalTo("/problems/another-person-required")));
        assertThat(Stored.text("SELECT state AS value FROM commendation WHERE id = ?::uuid", id))
                .isEqualTo(CommendationState.OPEN.name());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "discipline",
                "county-committee",
                "hr-bureau",
                "unit-hr",
                "cadre",
                "system-admin",
                "security-admin",
                "audit-admin"
            })
    void isForTheOrganisationDepartmentOnly(String role) {
        var id = suggested();
        var other = Api.of(role);

        other.get("/commendations").then().statusCode(403);
        other.get("/commendations/" + id).then().statusCode(403);
        Stream.of(CommendationEvent.values())
                .forEach(event -> make(event, id, other).then().statusCode(403));
    }

    @Test
    void listsTheNewestFirstByState() {
        var open = suggested();
        var declined = suggested();
        make(CommendationEvent.DECLINE, declined, Api.ORGANISATION);

        assertThat(Api.ORGANISATION
                        .get("/commendations?state=OPEN&limit=200")
                        .jsonPath()
                        .getList("items.id"))
                .contains(open)
                .doesNotContain(declined);
        Api.ORGANISATION
                .get("/commendations?state=DECLINED&limit=1")
                .then()
                .body("items[0].id", equalTo(declined))
                .body("items[0].year", equalTo(2025));
    }
}
