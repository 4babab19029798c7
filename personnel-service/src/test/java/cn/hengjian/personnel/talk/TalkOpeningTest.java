package cn.hengjian.personnel.talk;

import static cn.hengjian.personnel.talk.Talks.advice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.hengjian.personnel.talk.Talks.Cast;
import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.Duty;
import cn.hengjian.personnel.testing.MovableClock;
import cn.hengjian.personnel.testing.Stored;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class TalkOpeningTest {

    private Cast cast;

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        MovableClock.today(MovableClock.ORDINARY_DAY);
        cast = Talks.aCast();
    }

    @AfterEach
    void letsTheClockGo() {
        MovableClock.release();
    }

    private Map<String, Object> command(String source, String field, Object value) {
        var command =
                new HashMap<String, Object>(Map.of("cadreId", cast.cadre().id(), "source", source, "grounds", "经核实"));
        command.put(field, value);
        return command;
    }

    @Test
    void opensOnTheAdviceOfTheDisciplineBody() {
        var command = advice(cast.cadre());

        var answer = Api.of("discipline").post("/talks", command);

        answer.then()
                .statusCode(201)
                .body("state", equalTo("TRIGGERED"))
                .body("source.kind", equalTo("DISCIPLINE_ADVICE"))
                .body("source.openedBy", equalTo("user.discipline"))
                .body("source.document", equalTo(command.get("document")))
                .body("cause", equalTo(null))
                .body("screeningDue", equalTo("2026-03-16"))
                .body("deadlines[0].period", equalTo("P10WD"))
                .body("deadlines[0].explanation[0].kind", equalTo("START_EXCLUDED"))
                .body("history[0].rules", equalTo(List.of("SM-1", "CSL-57")));
        String id = answer.path("id");
        assertThat(answer.header("Location")).endsWith("/talks/" + id);
        assertThat(Duty.of(id)).containsExactly("SCREEN county-committee+organisation 2026-03-16");
        assertThat(Stored.events("talk.opened.v1", id).getFirst().getMap(""))
                .containsEntry("source", "DISCIPLINE_ADVICE")
                .containsEntry("cadreId", cast.cadre().id());
        assertThat(Stored.audited(id)).containsExactly("user.discipline talk-opened");
    }

    @Test
    void opensOnAGradeAndOnAClueThatWasTakenUp() {
        var clue = Talks.aClue(cast.cadre(), "TAKEN_UP");

        var grade = Api.ORGANISATION.post("/talks", command("BASIC_GRADE", "year", 2025));
        var finding = Api.ORGANISATION.post("/talks", command("FINDING", "clueId", clue));

        grade.then().statusCode(201).body("source.year", equalTo(2025));
        finding.then().statusCode(201).body("source.clueId", equalTo(clue)).body("source.fell", equalTo(false));
    }

    @Test
    void opensOneCaseForEachSourceUntilItWasCancelled() {
        var command = command("BASIC_GRADE", "year", 2025);
        String first = Api.ORGANISATION
                .post("/talks", command)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        var second = Api.ORGANISATION.post("/talks", command);
        Talks.step(Api.ORGANISATION, first, "cancellation", Talks.REASON).then().statusCode(200);
        var afterwards = Api.ORGANISATION.post("/talks", command);

        second.then().statusCode(409).body("type", equalTo("/problems/talk-already-open"));
        afterwards.then().statusCode(201);
    }

    @Test
    void refusesWhatDoesNotFitItsSource() {
        var both = command("BASIC_GRADE", "year", 2025);
        both.put("document", "县纪建〔2026〕1号");

        Api.ORGANISATION
                .post("/talks", command("POLL", "year", 2025))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/source", "/year")));
        Api.ORGANISATION
                .post("/talks", both)
                .then()
                .statusCode(422)
                .body("errors.code", equalTo(List.of("not-of-this-source")));
        Api.ORGANISATION
                .post("/talks", command("FINDING", "clueId", null))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/clueId")))
                .body("errors.code", equalTo(List.of("required")));
    }

    @Test
    void refusesUnknownAndUnfitReferences() {
        var unknown = advice(cast.cadre());
        unknown.put("cadreId", UUID.randomUUID().toString());

        Api.ORGANISATION.post("/talks", unknown).then().statusCode(422).body("errors[0].pointer", equalTo("/cadreId"));
        for (var clue : List.of(
                Talks.aClue(cast.cadre(), "DISMISSED"), Talks.aClue(cast.leader(), "TAKEN_UP"), UUID.randomUUID())) {
            Api.ORGANISATION
                    .post("/talks", command("FINDING", "clueId", clue.toString()))
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/clueId"));
        }
        assertThat(Stored.count("talk WHERE cadre_id = ?::uuid", cast.cadre().id()))
                .isZero();
    }

    @Test
    void leavesEachSourceToItsBodyAndKinToOthers() {
        Talks.kin(cast.cadre(), cast.witness());

        assertThat(Api.of("discipline")
                        .post("/talks", command("BASIC_GRADE", "year", 2025))
                        .statusCode())
                .isEqualTo(403);
        assertThat(Api.of("hr-bureau").post("/talks", advice(cast.cadre())).statusCode())
                .isEqualTo(403);
        for (var recused :
                List.of(cast.bystander(), Api.ofCadreInOffice(cast.cadre().number(), "discipline"))) {
            recused.post("/talks", advice(cast.cadre()))
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/another-person-required"));
        }
    }
}
