package cn.hengjian.personnel.selection;

import static cn.hengjian.personnel.selection.Selections.COMMITTEE;
import static cn.hengjian.personnel.selection.Selections.aCase;
import static cn.hengjian.personnel.selection.Selections.notice;
import static cn.hengjian.personnel.selection.Selections.step;
import static cn.hengjian.personnel.selection.Selections.vote;
import static cn.hengjian.personnel.testing.MovableClock.ORDINARY_DAY;
import static cn.hengjian.personnel.whatif.WhatIfs.asked;
import static cn.hengjian.personnel.whatif.WhatIfs.each;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.selection.rules.SelectionState;
import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.County;
import cn.hengjian.personnel.testing.MovableClock;
import cn.hengjian.personnel.testing.ShippedPolicy;
import cn.hengjian.personnel.testing.Stored;
import cn.hengjian.personnel.whatif.WhatIfs;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Selections as they would be under another version of the policy. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SelectionWhatIfTest {

    private static final Map<String, String> SHIPPED = ShippedPolicy.values(ShippedPolicy.NEWEST);

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        MovableClock.today(ORDINARY_DAY);
    }

    @AfterEach
    void letsTheClockGo() {
        MovableClock.release();
    }

    private static void ok(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    }

    /** With a notice that asks for a degree and an age, and so many days to register. */
    private static String registering(int workingDays) {
        var id = Selections.opened(County.aPost(County.aDepartment()));
        var published = notice(Map.of("maxAge", 35, "minEducation", "21"));
        published.put(
                "justifications",
                List.of(
                        Map.of("pointer", "/conditions/maxAge", "reason", "野外作业", "basis", "行业标准第三条"),
                        Map.of("pointer", "/conditions/minEducation", "reason", "专业要求", "basis", "行业标准第四条")));
        ok(step(Api.ORGANISATION, id, "publication", published));
        ok(step(Api.ORGANISATION, id, "registration-period", Map.of("workingDays", workingDays)));
        return id;
    }

    /** The version that differs from today's in nothing else; the next one has the shipped value again. */
    private static String amended(String key, String value) {
        int version = WhatIfs.amend("CN-CURRENT", key, value);
        WhatIfs.amend("CN-CURRENT", key, SHIPPED.get(key));
        return "CN-CURRENT/" + version;
    }

    @Test
    void isWhatItIsUnderItsOwnVersion() {
        WhatIfs.staysUnderItsOwnVersion("/selections/" + registering(7));
    }

    /** Seven working days were given: a rule of five asks for no more, one of ten for three more. */
    @Test
    void registersLongerWhereAVersionAsksForIt() {
        var id = registering(7);

        var longer = asked(Api.ORGANISATION, "/selections/" + id, amended("selection.registration", "P10WD"));
        var shorter = asked(Api.ORGANISATION, "/selections/" + id, amended("selection.registration", "P6WD"));

        assertThat(longer.path("own").asText()).isEqualTo(ShippedPolicy.REFERENCE);
        assertThat(longer.path("kind").asText()).isEqualTo("SELECTION");
        assertThat(each(longer.path("deadlines"), "task", "ownPeriod", "ownDue", "otherPeriod", "otherDue", "differs"))
                .contains("REGISTER P7WD 2026-03-11 P10WD 2026-03-16 true");
        assertThat(each(longer.path("parameters"), "key")).containsExactly("selection.registration");
        assertThat(longer.path("parameters").path(0).path("own").path("value").asText())
                .isEqualTo("P5WD");
        assertThat(longer.path("parameters").path(0).path("other").path("value").asText())
                .isEqualTo("P10WD");
        assertThat(longer.path("differs").booleanValue()).isTrue();
        assertThat(each(shorter.path("deadlines"), "task", "otherPeriod", "differs"))
                .contains("REGISTER P7WD false");
        assertThat(each(shorter.path("parameters"), "key")).containsExactly("selection.registration");
        assertThat(shorter.path("differs").booleanValue()).isFalse();
    }

    @Test
    void countsTheConditionsBeyondTheLawOfEach() {
        var id = registering(7);

        var whatIf = asked(Api.ORGANISATION, "/selections/" + id, amended("selection.minEducation", "21"));

        assertThat(each(whatIf.path("answers"), "question", "rule", "own", "other", "differs"))
                .containsExactly("BEYOND_THE_LAW M12 2 1 true");
        assertThat(whatIf.path("answers").path(0).path("explanation").asText())
                .startsWith(
                        "How many conditions of the notice go beyond the law? " + ShippedPolicy.REFERENCE + ": 2; ");
    }

    @Test
    void publicisesAndTriesAsLongAsAVersionAsks() {
        var cast = Selections.aCast(2);
        var stand = aCase(cast)
                .inspected("INSPECTED", true)
                .inspected("INSPECTED", true)
                .in(SelectionState.INSPECTION);
        var path = "/selections/" + stand.id();
        ok(step(
                COMMITTEE,
                stand.id(),
                "decision",
                Map.of("candidateId", stand.candidates().getFirst(), "vote", vote(9, 9, 9))));
        ok(step(Api.ORGANISATION, stand.id(), "publicity", Map.of("workingDays", 5)));
        MovableClock.today(LocalDate.of(2026, 3, 10));
        ok(step(
                Api.ORGANISATION,
                stand.id(),
                "appointment",
                Map.of("effectiveOn", "2026-03-10", "document", "衡委干〔2026〕51号")));
        ok(step(Api.ORGANISATION, stand.id(), "probation", Map.of("text", "任前谈话")));

        var publicity = asked(Api.ORGANISATION, path, amended("selection.publicity", "P7WD"));
        var probation = asked(Api.ORGANISATION, path, amended("selection.probation", "P6M"));

        WhatIfs.staysUnderItsOwnVersion(path);
        assertThat(each(publicity.path("deadlines"), "task", "ownDue", "otherDue", "differs"))
                .contains("PUBLICISE 2026-03-09 2026-03-09 false", "PUBLICISE 2026-03-09 2026-03-11 true");
        assertThat(each(probation.path("deadlines"), "task", "ownPeriod", "ownDue", "otherPeriod", "otherDue"))
                .contains("CONCLUDE_PROBATION P12M 2027-03-10 P6M 2026-09-10");
        assertThat(each(probation.path("parameters"), "key")).contains("selection.probation");
    }

    /** Deadlines and course are the offices', and not of those among them who compete. */
    @Test
    void answersWhoeverSeesTheCourse() {
        var cast = Selections.aCast(2);
        var stand = aCase(cast).with(2, "ADMITTED").in(SelectionState.WRITTEN);
        var query = "/selections/" + stand.id() + "/what-if?policy=" + WhatIfs.SEED;

        for (var office : List.of("organisation", "county-committee", "discipline")) {
            assertThat(Api.of(office).get(query).statusCode()).isEqualTo(200);
            assertThat(Api.ofCadreInOffice(cast.cadres().getFirst().number(), office)
                            .get(query)
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(cast.self(0).get(query).statusCode()).isEqualTo(403);
        assertThat(Api.of("system-admin").get(query).statusCode()).isEqualTo(403);
        assertThat(Api.ORGANISATION
                        .get("/selections/" + UUID.randomUUID() + "/what-if?policy=" + WhatIfs.SEED)
                        .statusCode())
                .isEqualTo(404);
        assertThat(Api.ORGANISATION
                        .get("/selections/" + stand.id() + "/what-if?policy=NO-SUCH/1")
                        .statusCode())
                .isEqualTo(422);
        assertThat(Stored.audited(stand.id())).contains("user.organisation case-what-if");
    }
}
