package cn.hengjian.personnel.talk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.County;
import cn.hengjian.personnel.testing.Stored;
import cn.hengjian.personnel.testing.Suggestions;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class TalkFeatureTest {

    @Test
    void opensACaseWithWhatCausedIt() {
        var cadre = County.aCadre(County.aDepartment());
        var suggestion = Suggestions.sample(cadre);

        var id = Suggestions.open(suggestion);

        var view = Api.ORGANISATION.get("/talks/" + id).jsonPath();
        assertThat(view.getString("number")).matches("TALK-" + Year.now(ZoneId.of("Asia/Shanghai")) + "-\\d{6}");
        assertThat(view.getString("state")).isEqualTo("TRIGGERED");
        assertThat(view.getString("cadreNumber")).isEqualTo(cadre.number());
        assertThat(view.getMap("cause"))
                .containsEntry("suggestionId", suggestion.get("suggestionId"))
                .containsEntry("reviewId", suggestion.get("reviewId"))
                .containsEntry("rule", "M13")
                .containsEntry("reading", "R1")
                .containsEntry("pack", "CN-CURRENT")
                .containsEntry("packVersion", 1)
                .containsEntry("counts", suggestion.get("counts"))
                .containsEntry("reasons", List.of("COMPETENT_BELOW"));
        assertThat(view.getString("cause.links.explanation")).isEqualTo(suggestion.get("explanation"));
        assertThat(view.getList("history.collect { it.event + ' ' + it.to + ' ' + it.actor }"))
                .containsExactly(List.of("CREATE TRIGGERED personnel").toArray());
        assertThat(view.getList("history[0].rules")).containsExactly("SM-1", "M13");
        assertThat(view.getList("allowedTransitions")).containsExactly("BEGIN_SCREENING", "CANCEL");
        assertThat(view.getString("source.kind") + view.getString("source.openedBy"))
                .isEqualTo("POLLnull");
        assertThat(view.getString("policy")).startsWith("CN-CURRENT/");
        assertThat(Stored.events("talk.triggered.v1", id).getFirst().getMap(""))
                .containsOnly(
                        Map.entry("talkId", id),
                        Map.entry("number", view.getString("number")),
                        Map.entry("cadreId", cadre.id()),
                        Map.entry("suggestionId", suggestion.get("suggestionId")),
                        Map.entry("reviewId", suggestion.get("reviewId")),
                        Map.entry("runId", suggestion.get("runId")));
    }

    @Test
    void changesNothingAboutTheCadre() {
        var unit = County.aDepartment();
        var cadre = County.aCadre(unit);
        var post = County.aPost(unit);
        County.appoint(cadre, post, "2020-01-01");

        Suggestions.open(Suggestions.sample(cadre));

        var file = Api.ORGANISATION.get("/cadres/" + cadre.id()).jsonPath();
        assertThat(file.getList("currentPostings.postCode")).containsExactly(post.code());
        assertThat(file.getInt("version")).isEqualTo(1);
        assertThat(Stored.events("cadre.changed.v1", cadre.id())).hasSize(2);
    }

    @Test
    void opensOneCasePerSuggestionHoweverOftenItArrives() {
        var cadre = County.aCadre(County.aDepartment());
        var suggestion = Suggestions.sample(cadre);
        var eventId = UUID.randomUUID().toString();

        Suggestions.sendTalk(eventId, suggestion);
        Suggestions.sendTalk(eventId, suggestion);
        Suggestions.sendTalk(UUID.randomUUID().toString(), suggestion);
        Suggestions.open(Suggestions.sample(cadre));

        assertThat(Stored.count("talk WHERE suggestion_id = ?::uuid", suggestion.get("suggestionId")))
                .isEqualTo(1);
        assertThat(Stored.count("talk WHERE cadre_id = ?::uuid", cadre.id())).isEqualTo(2);
    }

    @Test
    void putsWhatItCannotReadToTheDeadLettersAndGoesOn() {
        var cadre = County.aCadre(County.aDepartment());
        var unknownCadre = Suggestions.sample(cadre);
        unknownCadre.put("cadreId", UUID.randomUUID().toString());
        var badCounts = Suggestions.sample(cadre);
        badCounts.put("counts", Map.of("valid", 5, "competent", 9, "incompetent", 0, "returned", 5, "issued", 5));
        var elsewhere = Suggestions.sample(cadre);
        elsewhere.put("explanation", "https://evil.example/x");
        var withoutRule = Suggestions.sample(cadre);
        withoutRule.remove("rule");

        var unknown = Suggestions.sendTalk(UUID.randomUUID().toString(), unknownCadre);
        var unreadable = Suggestions.sendText("{\"suggestionId\":");
        var bad = Suggestions.sendTalk(UUID.randomUUID().toString(), badCounts);
        var link = Suggestions.sendTalk(UUID.randomUUID().toString(), elsewhere);
        var missing = Suggestions.sendTalk(UUID.randomUUID().toString(), withoutRule);
        Suggestions.open(Suggestions.sample(cadre));

        assertThat(Suggestions.deadLetters(unknown, unreadable, bad, link, missing))
                .containsEntry(unknown, "a talk is suggested for a cadre who is unknown")
                .containsEntry(unreadable, "the body or ce_time cannot be read")
                .containsEntry(bad, "body does not fit TalkSuggestion")
                .containsEntry(link, "body does not fit TalkSuggestion")
                .containsEntry(missing, "body does not fit TalkSuggestion");
        assertThat(Stored.count("talk WHERE cadre_id = ?::uuid", cadre.id())).isEqualTo(1);
    }

    @Test
    void isScreenedAndClosedWithAReason() {
        var id = Suggestions.open(Suggestions.sample(County.aCadre(County.aDepartment())));

        var tooEarly = Api.ORGANISATION.post("/talks/" + id + "/no-action", Map.of("reason", "事出有因"));
        var screening = Api.ORGANISATION.request().post(Api.ROOT + "/talks/" + id + "/screening");
        var again = Api.ORGANISATION.request().post(Api.ROOT + "/talks/" + id + "/screening");
        var withoutReason = Api.ORGANISATION.post("/talks/" + id + "/no-action", Map.of("reason", ""));
        var closed = Api.ORGANISATION.post("/talks/" + id + "/no-action", Map.of("reason", "票数误录，已更正"));

        assertThat(tooEarly.statusCode()).isEqualTo(409);
        assertThat(tooEarly.jsonPath().getString("type")).isEqualTo("/problems/transition-refused");
        assertThat(screening.jsonPath().getString("state")).isEqualTo("SCREENING");
        assertThat(screening.jsonPath().getList("allowedTransitions"))
                .containsExactly("DECIDE_NO_ACTION", "REMIND", "CANCEL");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(withoutReason.statusCode()).isEqualTo(422);
        assertThat(closed.statusCode()).isEqualTo(200);
        assertThat(closed.jsonPath().getString("state")).isEqualTo("NO_ACTION");
        assertThat(closed.jsonPath().getList("allowedTransitions")).containsExactly("CANCEL");
        assertThat(closed.jsonPath().getList("history.event"))
                .containsExactly("CREATE", "BEGIN_SCREENING", "DECIDE_NO_ACTION");
        assertThat(Stored.count("talk WHERE id = ?::uuid AND no_action_reason = '票数误录，已更正'", id))
                .isEqualTo(1);
    }

    @Test
    void isSeenByThoseConcernedOnly() {
        var unit = County.aDepartment();
        var cadre = County.aCadre(unit);
        var colleague = County.aCadre(unit);
        var id = Suggestions.open(Suggestions.sample(cadre));

        for (var role : List.of("organisation", "county-committee", "discipline")) {
            assertThat(Api.of(role).get("/talks/" + id).statusCode()).as(role).isEqualTo(200);
        }
        for (var role : List.of("hr-bureau", "inspector", "assessment-committee", "system-admin")) {
            assertThat(Api.of(role).get("/talks/" + id).statusCode()).as(role).isEqualTo(403);
        }
        // A suggestion is no verdict: neither the unit nor the cadre concerned sees it, whatever office he or she
        // holds.
        for (var reader : List.of(
                Api.ofUnit(unit.code(), "unit-leader", "unit-hr"),
                Api.ofCadre(cadre.number()),
                Api.ofCadreInOffice(cadre.number(), "organisation"),
                Api.ofCadre(colleague.number()))) {
            assertThat(reader.get("/talks/" + id).statusCode()).isEqualTo(404);
            assertThat(reader.get("/talks?unit={u}", unit.code()).jsonPath().getList("items"))
                    .isEmpty();
        }
        assertThat(Api.ofCadreInOffice(colleague.number(), "inspector")
                        .get("/talks/" + id)
                        .statusCode())
                .isEqualTo(404);
        assertThat(Api.of("discipline")
                        .request()
                        .post(Api.ROOT + "/talks/" + id + "/screening")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void isNotWorkedOnByTheCadreConcerned() {
        var cadre = County.aCadre(County.aDepartment());
        var id = Suggestions.open(Suggestions.sample(cadre));
        var self = Api.ofCadreInOffice(cadre.number(), "organisation");

        var response = self.request().post(Api.ROOT + "/talks/" + id + "/screening");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(Stored.count("talk WHERE id = ?::uuid AND state = 'TRIGGERED'", id))
                .isEqualTo(1);
    }

    @Test
    void isListedByStateAndUnit() {
        var unit = County.aDepartment();
        var open = Suggestions.open(Suggestions.sample(County.aCadre(unit)));
        var screened = Suggestions.open(Suggestions.sample(County.aCadre(unit)));
        Api.ORGANISATION.request().post(Api.ROOT + "/talks/" + screened + "/screening");

        var triggered = Api.ORGANISATION.get("/talks?unit={u}&state=TRIGGERED", unit.code());

        assertThat(triggered.jsonPath().getList("items.id")).containsExactly(open);
        assertThat(Api.ORGANISATION.get("/talks?state=OPEN").statusCode()).isEqualTo(400);
    }
}
