package cn.hengjian.personnel.whatif;

import static cn.hengjian.personnel.testing.MovableClock.ORDINARY_DAY;
import static cn.hengjian.personnel.whatif.WhatIfs.SEED;
import static cn.hengjian.personnel.whatif.WhatIfs.asked;
import static cn.hengjian.personnel.whatif.WhatIfs.each;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;

import cn.hengjian.personnel.adjustment.Adjustments;
import cn.hengjian.personnel.adjustment.rules.AdjustmentState;
import cn.hengjian.personnel.lastplace.LastPlaces;
import cn.hengjian.personnel.lastplace.rules.LastPlaceState;
import cn.hengjian.personnel.talk.Talks;
import cn.hengjian.personnel.talk.Talks.Cast;
import cn.hengjian.personnel.talk.rules.TalkState;
import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.County;
import cn.hengjian.personnel.testing.MovableClock;
import cn.hengjian.personnel.testing.Stored;
import cn.hengjian.personnel.testing.Suggestions;
import cn.hengjian.personnel.waiting.Waitings;
import cn.hengjian.personnel.waiting.rules.WaitingState;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.RealParts;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CaseWhatIfTest {

    private Cast cast;

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        MovableClock.today(ORDINARY_DAY);
        cast = Talks.aCast();
        County.appoint(cast.cadre(), County.aPost(County.aDepartment()), "2020-01-01");
    }

    @AfterEach
    void letsTheClockGo() {
        MovableClock.release();
    }

    private static void set(String id, String assignment, String value) {
        Stored.database().update(Sql.of("UPDATE measure SET " + assignment + " = ? WHERE id = ?::uuid", value, id));
    }

    /** Begun on {@code ORDINARY_DAY}, on a ground that has a form. */
    private String waiting(String ground, String form) {
        var id = Waitings.aCase(cast).inForm(form).in(WaitingState.DECIDED);
        set(id, "situation", ground);
        Api.ORGANISATION
                .post(
                        "/waitings/" + id + "/beginning",
                        Map.of("effectiveOn", ORDINARY_DAY.toString(), "document", "衡委干〔2026〕41号"))
                .then()
                .statusCode(200);
        return "/measures/" + id;
    }

    private static JsonNode answer(JsonNode whatIf, String question) {
        for (var answer : whatIf.path("answers")) {
            if (answer.path("question").asText().equals(question)) {
                return answer;
            }
        }
        throw new AssertionError(question + ": " + whatIf);
    }

    /** A suspension may take half a year today; the report lets everybody wait for one. */
    @Test
    void waitsForAYearUnderTheReportWhereTheLawOfTodayHasHalfAYear() {
        var path = waiting("DISCIPLINE_FINDING", "SUSPENSION");

        var whatIf = asked(Api.ORGANISATION, path, SEED);

        assertThat(whatIf.path("own").asText()).isEqualTo("CN-CURRENT/3");
        assertThat(whatIf.path("asked").asText()).isEqualTo(SEED);
        assertThat(whatIf.path("rest").asText()).isEqualTo("CN-CURRENT/3");
        assertThat(each(whatIf.path("effects"), "effect", "from", "ownUntil", "otherUntil", "differs"))
                .containsExactly("NO_APPOINTMENT 2026-03-02 2026-09-02 2027-03-02 true");
        assertThat(each(whatIf.path("deadlines"), "task", "ownDue", "otherDue"))
                .contains("QUARTERLY_REVIEW 2026-06-02 2026-06-02", "CONCLUDE 2026-09-02 2027-03-02")
                .anyMatch(due -> due.startsWith("PREPARE_EXPIRY 2026-07-06 2027-01-0"));
        assertThat(each(whatIf.path("answers"), "question", "own", "other"))
                .containsExactly("FORM SUSPENSION OFF_POST", "TERM P6M P12M");
        assertThat(answer(whatIf, "TERM").path("rule").asText()).isEqualTo("M11");
        assertThat(answer(whatIf, "TERM").path("explanation").asText())
                .isEqualTo("How long is the waiting? CN-CURRENT/3: 6 months; SEED-2002/1: 12 months");
        assertThat(whatIf.path("guard").asText())
                .isEqualTo(
                        "What it runs under, CN-CURRENT/3, governs; SEED-2002/1 is not the law of today, and where it"
                                + " differs it only suggests");
        var form = whatIf.path("parameters").findParents("key").stream()
                .filter(each -> each.path("key").asText().equals("waiting.form.DISCIPLINE_FINDING"))
                .findFirst()
                .orElseThrow();
        assertThat(form.path("own").path("value").asText()).isEqualTo("SUSPENSION");
        assertThat(form.path("other").path("value").asText()).isEqualTo("OFF_POST");
        assertThat(form.path("other").path("tag").asText()).isEqualTo("SEED");
        assertThat(form.path("other").path("policy").asText()).isEqualTo(SEED);
        assertThat(asked(Api.ORGANISATION.inChinese(), path, SEED).path("guard").asText())
                .startsWith("以所依据的 CN-CURRENT/3 为准");
        WhatIfs.staysUnderItsOwnVersion(path);
    }

    /** A year either way: only the form is another one. */
    @Test
    void waitsAsLongWhereTheFormHasNoLimitOfItsOwn() {
        var whatIf = asked(Api.ORGANISATION, waiting("POOR_PERFORMANCE", "ADJUSTMENT"), SEED);

        assertThat(each(whatIf.path("effects"), "ownUntil", "otherUntil")).containsExactly("2027-03-02 2027-03-02");
        assertThat(each(whatIf.path("answers"), "question", "own", "other"))
                .containsExactly("FORM ADJUSTMENT OFF_POST", "TERM P12M P12M");
        assertThat(each(whatIf.path("deadlines"), "differs")).containsOnly("false");
        assertThat(whatIf.path("differs").booleanValue()).isTrue();
    }

    /** A complaint alone is no ground today; the report takes it for one. */
    @Test
    void waitsOnAComplaintUnderTheReportOnly() {
        var path = waiting("POOR_PERFORMANCE", "ADJUSTMENT");
        set(path.substring("/measures/".length()), "situation", "COMPLAINTS");

        var whatIf = asked(Api.ORGANISATION, path, SEED);

        assertThat(each(whatIf.path("answers"), "question", "own", "other"))
                .containsExactly("FORM NONE OFF_POST", "TERM NONE P12M");
    }

    @ParameterizedTest
    @CsvSource({
        "'BOTTOM,INEFFECTIVE,LOSS', HOLDS",
        "'BOTTOM,DERELICTION,MISTAKE', HOLDS",
        "'BOTTOM,INEFFECTIVE', NO_LOSS",
        "'BOTTOM,LOSS', NO_FAULT",
        "'INEFFECTIVE,LOSS', NOT_BOTTOM",
        "'BOTTOM,INEFFECTIVE,LOSS,EXTERNAL_CAUSE', EXTERNAL_CAUSE",
    })
    void asksTheWholePredicateOfBoth(String found, String answer) {
        var id = LastPlaces.aCase(cast).in(LastPlaceState.FACT_CHECK);
        set(id, "situation", found);

        var predicate = answer(asked(Api.ORGANISATION, "/measures/" + id, SEED), "PREDICATE");

        assertThat(predicate.path("rule").asText()).isEqualTo("M10");
        assertThat(predicate.path("own").asText()).isEqualTo(answer);
        assertThat(predicate.path("other").asText()).isEqualTo(answer);
    }

    /** M16: the report wants nobody moved sideways. */
    @ParameterizedTest
    @CsvSource({"TRANSFER, HOLDS, FAILS", "CONVERSION, HOLDS, FAILS", "REMOVAL, HOLDS, HOLDS", "DEMOTION, HOLDS, HOLDS"
    })
    void adjustsNobodySidewaysUnderTheReport(String manner, String own, String other) {
        var id = Adjustments.aCase(cast).in(AdjustmentState.PROPOSED);
        set(id, "manner", manner);

        var whatIf = asked(Api.ORGANISATION, "/measures/" + id, SEED);

        assertThat(answer(whatIf, "MANNER").path("own").asText()).isEqualTo(own);
        assertThat(answer(whatIf, "MANNER").path("other").asText()).isEqualTo(other);
        assertThat(answer(whatIf, "SITUATION").path("differs").booleanValue()).isFalse();
        assertThat(each(whatIf.path("parameters"), "key")).containsExactly("adjustment.manners");
        assertThat(whatIf.path("guard").isNull()).isEqualTo(own.equals(other));
    }

    /** What triggered a talk, assessment knows; the rest of a talk the report is silent about. */
    @Test
    void leadsToAssessmentForWhatThePollWouldTrigger() {
        var id = Suggestions.open(Suggestions.sample(cast.cadre()));

        var whatIf = asked(Api.ORGANISATION, "/talks/" + id, SEED);

        assertThat(whatIf.path("trigger").asText()).endsWith("/trigger/what-if?policy=SEED-2002/1");
        assertThat(whatIf.path("parameters")).isEmpty();
        assertThat(whatIf.path("differs").booleanValue()).isFalse();
        assertThat(whatIf.path("guard").isNull()).isTrue();
    }

    /** A case that a version knows nothing of yet is read as such cases are: by the pack in force. */
    @Test
    void readsAnOlderVersionAsItsCasesDo() {
        var id = Talks.aCase(cast).in(TalkState.RECTIFYING);

        var whatIf = asked(Api.ORGANISATION, "/talks/" + id, "CN-CURRENT/1");

        assertThat(whatIf.path("rest").asText()).startsWith("CN-CURRENT/").isNotEqualTo("CN-CURRENT/1");
        assertThat(whatIf.path("differs").booleanValue()).isFalse();
    }

    @Test
    void keepsNothingButSaysWhoAsked() {
        var path = waiting("POOR_PERFORMANCE", "ADJUSTMENT");
        var id = path.substring("/measures/".length());
        var version = Stored.text("SELECT version::text AS value FROM measure WHERE id = ?::uuid", id);
        long deadlines = Stored.count("deadline WHERE subject_id = ?::uuid", id);
        long effects = Stored.count("effect WHERE case_id = ?::uuid", id);

        asked(Api.ORGANISATION, path, SEED);

        assertThat(Stored.text("SELECT version::text AS value FROM measure WHERE id = ?::uuid", id))
                .isEqualTo(version);
        assertThat(Stored.count("deadline WHERE subject_id = ?::uuid", id)).isEqualTo(deadlines);
        assertThat(Stored.count("effect WHERE case_id = ?::uuid", id)).isEqualTo(effects);
        assertThat(Stored.audited(id)).contains("org.wang case-what-if");
    }

    @Test
    void saysWhichVersionsThereAre() {
        var id = Talks.aCase(cast).in(TalkState.RECTIFYING);

        for (var unknown : new String[] {"SEED-2002/2", "NO-SUCH/1", "SEED-2002"}) {
            Api.ORGANISATION
                    .get("/talks/" + id + "/what-if?policy=" + unknown)
                    .then()
                    .statusCode(422)
                    .body("errors.name", contains("policy"))
                    .body("errors[0].detail", containsString("SEED-2002/1"));
        }
        assertThat(Api.ORGANISATION.get("/talks/" + id + "/what-if").statusCode())
                .isEqualTo(422);
    }

    /** Whoever sees a case may ask; to everybody else there is none. */
    @Test
    void answersWhoeverSeesTheCase() {
        var stranger = Api.ofCadre(cast.witness().number());
        var talk = "/talks/" + Talks.aCase(cast).in(TalkState.RECTIFYING) + "/what-if?policy=" + SEED;
        var unheld = "/talks/" + Talks.aCase(cast).in(TalkState.SCREENING) + "/what-if?policy=" + SEED;
        var told = waiting("POOR_PERFORMANCE", "ADJUSTMENT") + "/what-if?policy=" + SEED;
        var flagged = "/measures/" + LastPlaces.aCase(cast).in(LastPlaceState.FACT_CHECK) + "/what-if?policy=" + SEED;

        for (var seen : new String[] {talk, told}) {
            assertThat(cast.self().get(seen).statusCode()).isEqualTo(200);
            assertThat(Api.of("county-committee").get(seen).statusCode()).isEqualTo(200);
            assertThat(stranger.get(seen).statusCode()).isEqualTo(404);
            assertThat(Api.of("system-admin").get(seen).statusCode()).isEqualTo(403);
        }
        assertThat(cast.self().get(unheld).statusCode()).isEqualTo(404);
        assertThat(cast.self().get(flagged).statusCode()).isEqualTo(404);
        for (var kind : new String[] {"talks", "measures", "appeals"}) {
            assertThat(Api.ORGANISATION
                            .get("/" + kind + "/" + UUID.randomUUID() + "/what-if?policy=" + SEED)
                            .statusCode())
                    .isEqualTo(404);
        }
    }
}
