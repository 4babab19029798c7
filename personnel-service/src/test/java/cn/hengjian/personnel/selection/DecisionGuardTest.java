package cn.hengjian.personnel.selection;

import static cn.hengjian.personnel.measure.MeasureCases.anotherPerson;
import static cn.hengjian.personnel.measure.MeasureCases.invalid;
import static cn.hengjian.personnel.measure.MeasureCases.missing;
import static cn.hengjian.personnel.measure.MeasureCases.refused;
import static cn.hengjian.personnel.selection.Selections.COMMITTEE;
import static cn.hengjian.personnel.selection.Selections.REASON;
import static cn.hengjian.personnel.selection.Selections.aCase;
import static cn.hengjian.personnel.selection.Selections.judges;
import static cn.hengjian.personnel.selection.Selections.step;
import static cn.hengjian.personnel.selection.Selections.vote;
import static cn.hengjian.personnel.testing.MovableClock.ORDINARY_DAY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.selection.rules.SelectionState;
import cn.hengjian.personnel.talk.Talks;
import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.County;
import cn.hengjian.personnel.testing.MovableClock;
import cn.hengjian.personnel.testing.Stored;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each guard of SM-7 from the decision on, as it refuses over HTTP. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class DecisionGuardTest {

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

    private static Map<String, Object> deciding(String candidate, int due, int present, int agreed) {
        return Map.of("candidateId", candidate, "vote", vote(due, present, agreed));
    }

    @ParameterizedTest
    @CsvSource({
        "9, 6, 5, ",
        "9, 5, 5, collective-quorum",
        "9, 9, 4, collective-majority",
        "8, 8, 4, collective-majority"
    })
    void asksForACollectiveDecision(int due, int present, int agreed, String guard) {
        var stand = aCase(cast).inspected("INSPECTED", true).in(SelectionState.INSPECTION);
        var probation = aCase(cast).inspected("CHOSEN", true).in(SelectionState.PROBATION);

        var answer = step(
                COMMITTEE, stand.id(), "decision", deciding(stand.candidates().getFirst(), due, present, agreed));
        var confirmation = step(COMMITTEE, probation.id(), "confirmation", vote(due, present, agreed));

        if (guard == null) {
            answer.then().statusCode(200);
            confirmation.then().statusCode(200);
        } else {
            missing(guard, answer);
            missing(guard, confirmation);
        }
    }

    @Test
    void decidesOnlyOnWhoWasInspectedAndFoundSuitable() {
        var unreported = aCase(cast)
                .inspected("INSPECTED", true)
                .inspected("INSPECTED", null)
                .in(SelectionState.INSPECTION);
        var stand =
                aCase(cast).inspected("INSPECTED", false).with(1, "ADMITTED").in(SelectionState.INSPECTION);

        missing(
                "inspections-reported",
                step(
                        COMMITTEE,
                        unreported.id(),
                        "decision",
                        deciding(unreported.candidates().get(0), 9, 9, 9)));
        missing(
                "suitable",
                step(
                        COMMITTEE,
                        stand.id(),
                        "decision",
                        deciding(stand.candidates().get(0), 9, 9, 9)));
        missing(
                "inspected",
                step(
                        COMMITTEE,
                        stand.id(),
                        "decision",
                        deciding(stand.candidates().get(1), 9, 9, 9)));
        invalid(
                "/vote/present",
                "out-of-range",
                step(
                        COMMITTEE,
                        unreported.id(),
                        "decision",
                        deciding(unreported.candidates().get(0), 8, 9, 9)));
        missing(
                "inspected",
                step(
                        Api.ORGANISATION,
                        stand.id(),
                        stand.candidate(1) + "/inspection-report",
                        Map.of("suitable", true, "report", "群众基础好")));
        refused(
                "selection-already-reported",
                step(
                        Api.ORGANISATION,
                        stand.id(),
                        stand.candidate(0) + "/inspection-report",
                        Map.of("suitable", true, "report", "群众基础好")));
        missing("too-few-candidates", step(Api.ORGANISATION, unreported.id(), "failure", REASON));
    }

    @ParameterizedTest
    @CsvSource({
        "XK_Z, county-committee, 200",
        "XK_Z, organisation, 409",
        "NONE, organisation, 200",
        "XC_F, county-committee, 409"
    })
    void asksForTheAuthorityOverThePost(String level, String role, int status) {
        var post = County.aPost(cast.unit());
        Stored.database().update(Sql.of("UPDATE post SET level = ? WHERE id = ?::uuid", level, post.id()));
        var stand = aCase(cast).of(post).inspected("INSPECTED", true).in(SelectionState.INSPECTION);

        var answer = step(
                Api.of(role),
                stand.id(),
                "decision",
                deciding(stand.candidates().getFirst(), 9, 9, 9));

        answer.then().statusCode(status);
        if (status == 409) {
            missing("authority-matches-level", answer);
        }
    }

    @Test
    void letsNobodyDecideWhoHadAPartOrCompetesOrIsKin() {
        var post = County.aPost(cast.unit());
        Stored.database().update(Sql.of("UPDATE post SET level = 'NONE' WHERE id = ?::uuid", post.id()));
        var stand = aCase(cast)
                .of(post)
                .inspected("INSPECTED", null)
                .with(1, "ADMITTED")
                .in(SelectionState.INSPECTION);
        var decision = deciding(stand.candidates().getFirst(), 9, 9, 9);
        step(
                        Selections.COLLEAGUE,
                        stand.id(),
                        stand.candidate(0) + "/inspection-report",
                        Map.of("suitable", true, "report", "群众基础好"))
                .then()
                .statusCode(200);

        // One opened it, another reported, a third sat in the panel.
        anotherPerson(step(Api.ORGANISATION, stand.id(), "decision", decision));
        anotherPerson(step(Selections.COLLEAGUE, stand.id(), "decision", decision));
        anotherPerson(
                step(Api.ofCadreInOffice(judges(1).getFirst(), "county-committee"), stand.id(), "decision", decision));
        anotherPerson(step(
                Api.ofCadreInOffice(cast.cadres().get(1).number(), "county-committee"),
                stand.id(),
                "decision",
                decision));
        var relative = County.aCadre(County.aDepartment());
        Talks.kin(cast.cadres().get(1), relative);
        anotherPerson(
                step(Api.ofCadreInOffice(relative.number(), "county-committee"), stand.id(), "decision", decision));
        step(Api.of("hr-bureau"), stand.id(), "decision", decision).then().statusCode(403);
        step(COMMITTEE, stand.id(), "decision", decision).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"4, 409", "5, 200"})
    void publicisesLongEnough(int days, int status) {
        var stand = aCase(cast).inspected("CHOSEN", true).in(SelectionState.DECIDED);

        var answer = step(Api.ORGANISATION, stand.id(), "publicity", Map.of("workingDays", days));

        answer.then().statusCode(status);
        if (status == 409) {
            missing("publicity-time", answer);
        }
    }

    @Test
    void appointsAfterThePublicityAndHearsObjectionsDuringIt() {
        var running =
                aCase(cast).inspected("CHOSEN", true).publicUntil(ORDINARY_DAY).in(SelectionState.PUBLICISED);
        var over = aCase(cast)
                .inspected("CHOSEN", true)
                .publicUntil(ORDINARY_DAY.minusDays(3))
                .in(SelectionState.PUBLICISED);

        missing("publicity-ended", step(Api.ORGANISATION, running.id(), "appointment", on(ORDINARY_DAY)));
        refused("selection-publicity-over", step(Api.ORGANISATION, over.id(), "challenge", REASON));
        invalid(
                "/effectiveOn",
                "out-of-range",
                step(Api.ORGANISATION, over.id(), "appointment", on(ORDINARY_DAY.minusDays(3))));
        invalid(
                "/effectiveOn",
                "out-of-range",
                step(Api.ORGANISATION, over.id(), "appointment", on(ORDINARY_DAY.plusDays(1))));
        step(Api.ORGANISATION, running.id(), "challenge", REASON).then().statusCode(200);
        step(Api.ORGANISATION, running.id(), "appointment", on(ORDINARY_DAY))
                .then()
                .statusCode(409);
        step(Api.ORGANISATION, running.id(), "challenge-dismissal", REASON)
                .then()
                .statusCode(200);
    }

    private static Map<String, String> on(LocalDate day) {
        return Map.of("effectiveOn", day.toString(), "document", "衡委干〔2026〕51号");
    }

    @Test
    void asksForTheCongressStepWhereThePostIsTheCongresss() {
        var stand = aCase(Selections.aCast(1)).inspected("CHOSEN", true).in(SelectionState.PUBLICISED);
        Stored.database()
                .update(Sql.of(
                        "UPDATE post SET congress = true WHERE id = ?::uuid",
                        stand.post().id()));
        var whole = new HashMap<>(on(ORDINARY_DAY));
        whole.put("congressStep", "衡人常〔2026〕2号");

        missing("congress-step", step(Api.ORGANISATION, stand.id(), "appointment", on(ORDINARY_DAY)));
        step(Api.ORGANISATION, stand.id(), "appointment", whole).then().statusCode(200);
        assertThat(Stored.count("selection WHERE id = ?::uuid AND congress_step = '衡人常〔2026〕2号'", stand.id()))
                .isEqualTo(1);
    }

    @Test
    void appointsByEveryCheckOfAnAppointment() {
        var stand = aCase(cast).inspected("CHOSEN", true).in(SelectionState.PUBLICISED);
        County.appoint(County.aCadre(cast.unit()), stand.post(), "2026-01-01");

        refused("post-occupied", step(Api.ORGANISATION, stand.id(), "appointment", on(ORDINARY_DAY)));
        assertThat(Selections.state(stand.id())).isEqualTo("PUBLICISED");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02, 409", "2026-03-01, 200"})
    void concludesTheProbationAfterItsLastDay(LocalDate until, int status) {
        var stand =
                aCase(cast).inspected("CHOSEN", true).onProbationUntil(until).in(SelectionState.PROBATION);

        var answer = step(COMMITTEE, stand.id(), "reversion", vote(9, 9, 9));

        answer.then().statusCode(status);
        if (status == 409) {
            missing("probation-ended", answer);
        }
    }
}
