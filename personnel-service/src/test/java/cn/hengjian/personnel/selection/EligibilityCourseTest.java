package cn.hengjian.personnel.selection;

import static cn.hengjian.personnel.measure.MeasureCases.anotherPerson;
import static cn.hengjian.personnel.measure.MeasureCases.missing;
import static cn.hengjian.personnel.measure.MeasureCases.refused;
import static cn.hengjian.personnel.selection.Selections.COLLEAGUE;
import static cn.hengjian.personnel.selection.Selections.REASON;
import static cn.hengjian.personnel.selection.Selections.aCase;
import static cn.hengjian.personnel.selection.Selections.step;
import static cn.hengjian.personnel.testing.MovableClock.ORDINARY_DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.hengjian.personnel.selection.rules.SelectionState;
import cn.hengjian.personnel.talk.Talks;
import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.County;
import cn.hengjian.personnel.testing.Duty;
import cn.hengjian.personnel.testing.MovableClock;
import cn.hengjian.personnel.testing.Stored;
import cn.hengjian.personnel.waiting.Waitings;
import cn.hengjian.personnel.waiting.rules.WaitingState;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.sql.TimeOrderedId;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Registration and eligibility, with each guard as it refuses over HTTP. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class EligibilityCourseTest {

    private static final Map<String, String> UNFIT = Map.of("requirement", "NOTICE_OTHER", "reason", "不熟悉财政业务");

    private static Selections.Cast cast;

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        MovableClock.today(ORDINARY_DAY);
        if (cast == null) {
            cast = Selections.aCast(4);
        }
    }

    @AfterEach
    void letsTheClockGo() {
        MovableClock.release();
    }

    @Test
    void goesFromTheRegistrationToTheExamination() {
        var post = County.aPost(cast.unit());
        var id = Selections.opened(post);
        step(Api.ORGANISATION, id, "publication", Selections.notice(Map.of()))
                .then()
                .statusCode(200);
        step(Api.ORGANISATION, id, "registration-period", Map.of("workingDays", 5))
                .then()
                .statusCode(200);
        for (int i = 0; i < 4; i++) {
            step(cast.self(i), id, "registration", Selections.STATEMENT)
                    .then()
                    .statusCode(200)
                    .body("standing", equalTo("REGISTERED"))
                    .body("unmet", equalTo(null));
        }
        MovableClock.today(ORDINARY_DAY.plusDays(8));
        step(Api.ORGANISATION, id, "eligibility").then().statusCode(200).body("candidates", equalTo(4));
        List<String> candidates = Api.ORGANISATION
                .get("/selections/" + id + "/candidates")
                .jsonPath()
                .getList("items.id");
        for (int i = 0; i < 3; i++) {
            step(Api.ORGANISATION, id, "candidates/" + candidates.get(i) + "/admission")
                    .then()
                    .statusCode(200)
                    .body("standing", equalTo("ADMITTED"));
        }
        step(Api.ORGANISATION, id, "candidates/" + candidates.get(3) + "/rejection", UNFIT)
                .then()
                .statusCode(200)
                .body("screening.objectBy", equalTo("2026-03-13"));
        step(cast.self(3), id, "registration/objection", REASON).then().statusCode(200);
        assertThat(Duty.of(id)).containsExactly("ANSWER organisation 2026-03-13", "SCREEN organisation 2026-03-24");
        step(
                        COLLEAGUE,
                        id,
                        "candidates/" + candidates.get(3) + "/objection-answer",
                        Map.of("sustained", false, "reason", "材料不能证明"))
                .then()
                .statusCode(200)
                .body("standing", equalTo("REJECTED"));
        assertThat(Duty.of(id)).containsExactly("SCREEN organisation 2026-03-24");
        step(Api.ORGANISATION, id, "written-examination").then().statusCode(200).body("state", equalTo("WRITTEN"));

        var own = cast.self(3).get("/selections/" + id + "/registration").jsonPath();
        assertThat(own.getString("screening.reason")).isEqualTo("不熟悉财政业务");
        assertThat(own.getString("objection.answer")).isEqualTo("材料不能证明");
        assertThat(Duty.of(id)).containsExactly("EXAMINE organisation 2026-04-09");
        assertThat(Stored.audited(id)).contains("org.wang candidates-read");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01, 409", "2026-03-02, 200"})
    void registersUntilTheLastDay(String until, int status) {
        var id = aCase(cast).registeringUntil(LocalDate.parse(until)).in(SelectionState.REGISTRATION);

        var answer = step(cast.fresh(), id.id(), "registration", Selections.STATEMENT);

        answer.then().statusCode(status);
        if (status == 409) {
            refused("selection-registration-over", answer);
        }
    }

    @Test
    void registersOnceAndAnewAfterItWasTakenBack() {
        var id = aCase(cast).in(SelectionState.REGISTRATION).id();
        missing("not-registered", step(cast.self(0), id, "registration/withdrawal", REASON));
        step(cast.self(0), id, "registration", Selections.STATEMENT).then().statusCode(200);

        refused("selection-already-registered", step(cast.self(0), id, "registration", Selections.STATEMENT));
        step(cast.self(0), id, "registration/withdrawal", REASON)
                .then()
                .statusCode(200)
                .body("standing", equalTo("WITHDRAWN"));
        step(cast.self(0), id, "registration", Selections.STATEMENT)
                .then()
                .statusCode(200)
                .body("standing", equalTo("REGISTERED"));
        assertThat(Stored.count("candidate WHERE selection_id = ?::uuid", id)).isEqualTo(1);
        step(Api.ORGANISATION, id, "registration", Selections.STATEMENT).then().statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02, 3, registration-ended", "2026-03-01, 3, ", "2026-03-01, 2, enough-candidates"})
    void closesTheRegistrationAfterItsLastDayWithEnough(String until, int registered, String guard) {
        var stand = aCase(cast)
                .registeringUntil(LocalDate.parse(until))
                .with(registered, "REGISTERED")
                .in(SelectionState.REGISTRATION);

        var answer = step(Api.ORGANISATION, stand.id(), "eligibility");

        if (guard == null) {
            answer.then().statusCode(200);
            missing("too-few-candidates", step(Api.ORGANISATION, enough().id(), "failure", REASON));
        } else {
            missing(guard, answer);
        }
    }

    private static Selections.Stand enough() {
        return aCase(cast)
                .registeringUntil(ORDINARY_DAY.minusDays(1))
                .with(3, "REGISTERED")
                .in(SelectionState.REGISTRATION);
    }

    @Test
    void failsOnlyAfterTheRegistration() {
        var running = aCase(cast).with(1, "REGISTERED").in(SelectionState.REGISTRATION);
        var unscreened = aCase(cast).with(1, "REGISTERED").in(SelectionState.ELIGIBILITY);

        missing("registration-ended", step(Api.ORGANISATION, running.id(), "failure", REASON));
        missing("all-screened", step(Api.ORGANISATION, unscreened.id(), "failure", REASON));
    }

    @Test
    void admitsNobodyWhoDoesNotMeetTheLawAndSaysWhy() {
        var young = Selections.anEligible(cast.unit());
        Stored.database()
                .update(Sql.of("UPDATE rank_entry SET from_date = '2024-03-03' WHERE cadre_id = ?::uuid", young.id()));
        Stored.database().update(Sql.of("UPDATE education SET education = '41' WHERE cadre_id = ?::uuid", young.id()));
        var own = new Selections.Cast(cast.unit(), List.of(young), cast.newcomer());
        var stand = aCase(own).with(1, "REGISTERED").in(SelectionState.ELIGIBILITY);

        Api.ORGANISATION
                .get("/selections/" + stand.id() + "/" + stand.candidate(0))
                .then()
                .statusCode(200)
                .body("unmet.requirement", equalTo(List.of("YEARS", "EDUCATION")))
                .body("unmet[0].found", equalTo("729 days at the level; 2 full years are asked"));
        var answer = step(Api.ORGANISATION, stand.id(), stand.candidate(0) + "/admission");
        missing("eligible", answer);
        answer.then().body("errors.size()", equalTo(2));
        missing(
                "requirement-unmet",
                step(
                        Api.ORGANISATION,
                        stand.id(),
                        stand.candidate(0) + "/rejection",
                        Map.of("requirement", "LEVEL", "reason", "层次不够")));
        step(
                        Api.ORGANISATION,
                        stand.id(),
                        stand.candidate(0) + "/rejection",
                        Map.of("requirement", "YEARS", "reason", "任职年限不足"))
                .then()
                .statusCode(200);
        refused("selection-already-screened", step(Api.ORGANISATION, stand.id(), stand.candidate(0) + "/admission"));
        refused(
                "selection-already-screened",
                step(Api.ORGANISATION, stand.id(), stand.candidate(0) + "/rejection", UNFIT));
    }

    @Test
    void looksAtGradesBarsKinAndTheNotice() {
        var cadre = Selections.anEligible(cast.unit());
        Stored.database()
                .update(Sql.of(
                        "INSERT INTO annual_result (cadre_id, year, appraisal_id, applies_to, grade, filed_on, policy, explanation)"
                                + " VALUES (?::uuid, 2025, ?, 'LEADER', 'BASIC', '2026-02-01', 'CN-CURRENT/1', '/x')",
                        cadre.id(),
                        UUID.randomUUID()));
        bar(cadre, "NO_PROMOTION", "2026-03-02");
        var kin = County.aCadre(cast.unit());
        County.appoint(kin, County.aPost(cast.unit()), "2020-01-01");
        Talks.kin(cadre, kin);
        var own = new Selections.Cast(cast.unit(), List.of(cadre), cast.newcomer());
        var stand = aCase(own).asking("{\"maxAge\": 30}").with(1, "REGISTERED").in(SelectionState.ELIGIBILITY);
        var path = "/selections/" + stand.id() + "/" + stand.candidate(0);

        assertThat(Api.ORGANISATION.get(path).jsonPath().getList("unmet.requirement"))
                .isEqualTo(List.of("LAST_GRADE", "NO_BAR", "APPOINTABLE", "NOTICE_AGE"));
        MovableClock.today(ORDINARY_DAY.plusDays(1));
        assertThat(Api.ORGANISATION.get(path).jsonPath().getList("unmet.requirement"))
                .isEqualTo(List.of("LAST_GRADE", "APPOINTABLE", "NOTICE_AGE"));
    }

    private static void bar(County.Cadre cadre, String kind, String until) {
        Stored.database()
                .update(Sql.of(
                        "INSERT INTO effect (id, cadre_id, kind, from_day, until_day, rule, policy, case_kind, case_id,"
                                + " case_number, version) VALUES (?, ?::uuid, ?, '2026-01-01', ?::date, 'SM-1', 'CN-CURRENT/3',"
                                + " 'TALK', ?, 'TALK-2020-000001', 1)",
                        TimeOrderedId.next(),
                        cadre.id(),
                        kind,
                        until,
                        UUID.randomUUID()));
    }

    /** SM-3 leads here: who waits is barred from every post, but not from a competition that is to end the waiting. */
    @Test
    void letsThoseCompeteWhoseWaitingIsToEndByIt() {
        var waiting = Talks.aCast();
        var cadre = waiting.cadre();
        Selections.wasAtLevel(cadre, "XK_F", LocalDate.of(2020, 1, 1));
        Selections.studied(cadre, "31", "FULL_TIME");
        var measure = Waitings.aCase(waiting).in(WaitingState.EXPIRY_REVIEW);
        Stored.database()
                .update(Sql.of(
                        "INSERT INTO effect (id, cadre_id, kind, from_day, until_day, rule, policy, case_kind, case_id,"
                                + " case_number, version) VALUES (?, ?::uuid, 'NO_APPOINTMENT', '2026-01-01', '2026-12-31', 'SM-3',"
                                + " 'CN-CURRENT/3', 'WAITING', ?::uuid, 'WAIT-2020-000001', 1)",
                        TimeOrderedId.next(),
                        cadre.id(),
                        measure));
        var own = new Selections.Cast(cast.unit(), List.of(cadre), cast.newcomer());
        var stand = aCase(own).with(1, "REGISTERED").in(SelectionState.ELIGIBILITY);
        var path = "/selections/" + stand.id() + "/" + stand.candidate(0);
        assertThat(Api.ORGANISATION.get(path).jsonPath().getList("unmet.requirement"))
                .isEqualTo(List.of("NO_BAR"));

        Api.ORGANISATION
                .post("/waitings/" + measure + "/outcome", Map.of("outcome", "COMPETE", "reasons", "适合竞争上岗"))
                .then()
                .statusCode(200)
                .body("state", equalTo("COMPETING"));

        assertThat(Api.ORGANISATION.get(path).jsonPath().getList("unmet.requirement"))
                .isEqualTo(List.of());
        // No other post is open to the cadre.
        refused(
                "appointment-barred",
                Api.ORGANISATION.post(
                        "/postings", County.appointment(cadre, County.aPost(County.aDepartment()), "2026-03-02")));
    }

    @Test
    void goesOnOnceEverybodyWasLookedAtAndHeard() {
        missing(
                "all-screened",
                step(
                        Api.ORGANISATION,
                        aCase(cast)
                                .with(1, "REGISTERED")
                                .with(3, "ADMITTED")
                                .in(SelectionState.ELIGIBILITY)
                                .id(),
                        "written-examination"));
        missing(
                "objections-answered",
                step(
                        Api.ORGANISATION,
                        aCase(cast)
                                .rejected(true, ORDINARY_DAY.minusDays(1))
                                .with(3, "ADMITTED")
                                .in(SelectionState.ELIGIBILITY)
                                .id(),
                        "written-examination"));
        missing(
                "objection-time-ended",
                step(
                        Api.ORGANISATION,
                        aCase(cast)
                                .rejected(false, ORDINARY_DAY)
                                .with(3, "ADMITTED")
                                .in(SelectionState.ELIGIBILITY)
                                .id(),
                        "written-examination"));
        missing(
                "enough-candidates",
                step(
                        Api.ORGANISATION,
                        aCase(cast)
                                .with(2, "ADMITTED")
                                .in(SelectionState.ELIGIBILITY)
                                .id(),
                        "written-examination"));
        step(
                        Api.ORGANISATION,
                        aCase(cast)
                                .rejected(false, ORDINARY_DAY.minusDays(1))
                                .with(3, "ADMITTED")
                                .in(SelectionState.ELIGIBILITY)
                                .id(),
                        "written-examination")
                .then()
                .statusCode(200);
    }

    @Test
    void hearsObjectionsOnceInTime() {
        var late = aCase(cast).rejected(false, ORDINARY_DAY.minusDays(1)).in(SelectionState.ELIGIBILITY);
        var twice = aCase(cast).rejected(true, ORDINARY_DAY).in(SelectionState.ELIGIBILITY);
        var admitted = aCase(cast).with(1, "ADMITTED").in(SelectionState.ELIGIBILITY);

        refused("selection-objection-late", step(cast.self(0), late.id(), "registration/objection", REASON));
        refused("selection-already-objected", step(cast.self(0), twice.id(), "registration/objection", REASON));
        missing("not-rejected", step(cast.self(0), admitted.id(), "registration/objection", REASON));
        var answer = Map.of("sustained", true, "reason", "异议成立");
        anotherPerson(step(Api.ORGANISATION, twice.id(), twice.candidate(0) + "/objection-answer", answer));
        missing("no-objection", step(COLLEAGUE, late.id(), late.candidate(0) + "/objection-answer", answer));
        step(COLLEAGUE, twice.id(), twice.candidate(0) + "/objection-answer", answer)
                .then()
                .statusCode(200)
                .body("standing", equalTo("ADMITTED"));
    }

    @Test
    void sustainsNoObjectionAgainstTheLaw() {
        var cadre = Selections.anEligible(cast.unit());
        Selections.set(cadre, "level = 'NONE'");
        var own = new Selections.Cast(cast.unit(), List.of(cadre), cast.newcomer());
        var stand = aCase(own).rejected(true, ORDINARY_DAY).in(SelectionState.ELIGIBILITY);

        missing(
                "eligible",
                step(
                        COLLEAGUE,
                        stand.id(),
                        stand.candidate(0) + "/objection-answer",
                        Map.of("sustained", true, "reason", "异议成立")));
    }

    @Test
    void showsCandidatesToNobodyWhoCompetesOrIsKin() {
        var relative = County.aCadre(County.aDepartment());
        Talks.kin(cast.cadres().get(0), relative);
        var stand = aCase(cast).with(3, "REGISTERED").in(SelectionState.ELIGIBILITY);
        var path = "/selections/" + stand.id();
        var competing = Api.ofCadreInOffice(cast.cadres().get(1).number(), "organisation");
        var kin = Api.ofCadreInOffice(relative.number(), "organisation");

        for (var recused : List.of(competing, kin)) {
            recused.get(path + "/candidates").then().statusCode(404);
            recused.get(path + "/" + stand.candidate(2)).then().statusCode(404);
            recused.get(path).then().statusCode(200).body("history", equalTo(List.of()));
            anotherPerson(step(recused, stand.id(), stand.candidate(2) + "/admission"));
            anotherPerson(step(recused, stand.id(), stand.candidate(2) + "/rejection", UNFIT));
            anotherPerson(step(recused, stand.id(), "cancellation", REASON));
        }
        cast.self(0).get(path + "/candidates").then().statusCode(403);
        cast.self(3).get(path + "/registration").then().statusCode(404);
        Api.ORGANISATION.get(path + "/candidates/" + UUID.randomUUID()).then().statusCode(404);
        assertThat(Selections.standing(stand.candidates().get(2))).isEqualTo("REGISTERED");
    }
}
