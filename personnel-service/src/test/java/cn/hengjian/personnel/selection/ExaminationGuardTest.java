package cn.hengjian.personnel.selection;

import static cn.hengjian.personnel.measure.MeasureCases.invalid;
import static cn.hengjian.personnel.measure.MeasureCases.missing;
import static cn.hengjian.personnel.selection.Selections.aCase;
import static cn.hengjian.personnel.selection.Selections.judges;
import static cn.hengjian.personnel.selection.Selections.step;
import static cn.hengjian.personnel.testing.MovableClock.ORDINARY_DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.hengjian.personnel.selection.rules.SelectionState;
import cn.hengjian.personnel.talk.Talks;
import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.County;
import cn.hengjian.personnel.testing.MovableClock;
import cn.hengjian.personnel.testing.Stored;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each guard of SM-7 from the examination to the inspection, as it refuses over HTTP. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ExaminationGuardTest {

    private static final String[] EIGHTY = {"80", "80", "80", "80", "80"};

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

    private static Map<String, Object> results(Object... each) {
        return Map.of("results", List.of(each));
    }

    @Test
    void takesDownTheWrittenResultsOfEverybodyAndOfNobodyElse() {
        var stand = aCase(cast).with(2, "ADMITTED").in(SelectionState.WRITTEN);
        var a = stand.candidates().get(0);
        var b = stand.candidates().get(1);

        invalid(
                "/results",
                "incomplete",
                step(Api.ORGANISATION, stand.id(), "written-scores", results(Map.of("candidateId", a, "score", 80))));
        invalid(
                "/results/1/candidateId",
                "not-in-the-field",
                step(
                        Api.ORGANISATION,
                        stand.id(),
                        "written-scores",
                        results(
                                Map.of("candidateId", a, "score", 80),
                                Map.of("candidateId", UUID.randomUUID(), "score", 80))));
        step(
                        Api.ORGANISATION,
                        stand.id(),
                        "written-scores",
                        results(Map.of("candidateId", a, "score", 101), Map.of("candidateId", b, "score", 80)))
                .then()
                .statusCode(422);
        missing("written-results", step(Api.ORGANISATION, stand.id(), "interview", Map.of("members", judges(5))));
        step(
                        Api.ORGANISATION,
                        stand.id(),
                        "written-scores",
                        results(Map.of("candidateId", a, "score", 80), Map.of("candidateId", b)))
                .then()
                .statusCode(200);
        assertThat(Selections.standing(b)).isEqualTo("ABSENT");
        // A slip is put right.
        step(
                        Api.ORGANISATION,
                        stand.id(),
                        "written-scores",
                        results(Map.of("candidateId", a, "score", 80), Map.of("candidateId", b, "score", 70.5)))
                .then()
                .statusCode(200);
        assertThat(Stored.count("candidate WHERE id = ?::uuid AND written = 70.5 AND standing = 'ADMITTED'", b))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"3, panel-odd", "4, panel-odd", "5, ", "6, panel-odd"})
    void asksForAnOddPanelThatIsNotTooSmall(int members, String guard) {
        var stand = aCase(cast).scored("ADMITTED", "80").in(SelectionState.WRITTEN);

        var answer = step(Api.ORGANISATION, stand.id(), "interview", Map.of("members", judges(members)));

        if (guard == null) {
            answer.then()
                    .statusCode(200)
                    .body(
                            "parties.cadreNumber",
                            equalTo(judges(5).stream().sorted().toList()));
        } else {
            missing(guard, answer);
        }
    }

    @Test
    void namesNeitherCandidatesNorTheirKin() {
        var relative = County.aCadre(County.aDepartment());
        Talks.kin(cast.cadres().get(0), relative);
        var stand = aCase(cast)
                .scored("ADMITTED", "80", EIGHTY)
                .scored("ADMITTED", "80", EIGHTY)
                .in(SelectionState.WRITTEN);
        var reviewed = aCase(cast)
                .scored("ADMITTED", "80", EIGHTY)
                .scored("ADMITTED", "80", EIGHTY)
                .in(SelectionState.DEMOCRATIC_REVIEW);

        for (var recused : List.of(relative.number(), cast.cadres().get(0).number())) {
            var panel = new ArrayList<>(judges(4));
            panel.add(recused);
            missing("parties-recusal-clean", step(Api.ORGANISATION, stand.id(), "interview", Map.of("members", panel)));
            missing(
                    "parties-recusal-clean",
                    step(
                            Api.ORGANISATION,
                            reviewed.id(),
                            "inspection",
                            Map.of(
                                    "candidateIds",
                                    reviewed.candidates(),
                                    "inspectors",
                                    List.of(judges(1).getFirst(), recused))));
        }
        var unknown = new ArrayList<>(judges(4));
        unknown.add("C0000000");
        invalid(
                "/members/4",
                "unknown-reference",
                step(Api.ORGANISATION, stand.id(), "interview", Map.of("members", unknown)));
        var twice = new ArrayList<>(judges(4));
        twice.add(judges(1).getFirst());
        invalid("/members/4", "named-twice", step(Api.ORGANISATION, stand.id(), "interview", Map.of("members", twice)));
    }

    @Test
    void asksForOneMarkOfEachMember() {
        var stand = aCase(cast).scored("ADMITTED", "80", EIGHTY).in(SelectionState.INTERVIEW);
        var unmarked = aCase(cast)
                .scored("ADMITTED", "80", EIGHTY)
                .scored("ADMITTED", "80")
                .in(SelectionState.INTERVIEW);
        var one = Map.of("member", judges(1).getFirst(), "score", 80);

        invalid(
                "/results/0/marks",
                "not-one-of-each",
                step(
                        Api.ORGANISATION,
                        stand.id(),
                        "interview-scores",
                        results(Map.of("candidateId", stand.candidates().getFirst(), "marks", List.of(one)))));
        invalid(
                "/results/0/marks",
                "not-one-of-each",
                step(
                        Api.ORGANISATION,
                        stand.id(),
                        "interview-scores",
                        results(Map.of(
                                "candidateId",
                                stand.candidates().getFirst(),
                                "marks",
                                List.of(one, one, one, one, one)))));
        missing(
                "panel-marks",
                step(
                        Api.ORGANISATION,
                        unmarked.id(),
                        "democratic-review",
                        Map.of("reviewIds", List.of(UUID.randomUUID()))));
    }

    private static Map<String, Object> inspecting(List<String> candidates, Object... passedOver) {
        return Map.of("candidateIds", candidates, "inspectors", judges(2), "passedOver", List.of(passedOver));
    }

    @Test
    void inspectsTwoForOnePostInTheOrderOfTheResults() {
        var stand = aCase(cast)
                .scored("ADMITTED", "90", EIGHTY)
                .scored("ADMITTED", "80", EIGHTY)
                .scored("ADMITTED", "80", EIGHTY)
                .scored("ADMITTED", "70", EIGHTY)
                .in(SelectionState.DEMOCRATIC_REVIEW);
        var c = stand.candidates();
        var id = stand.id();

        missing("inspection-ratio", step(Api.ORGANISATION, id, "inspection", inspecting(List.of(c.get(0)))));
        // The second and the third are tied: one of them alone is no choice that anybody could explain.
        missing("results-in-order", step(Api.ORGANISATION, id, "inspection", inspecting(List.of(c.get(0), c.get(1)))));
        missing("results-in-order", step(Api.ORGANISATION, id, "inspection", inspecting(List.of(c.get(0), c.get(3)))));
        missing(
                "two-inspectors",
                step(
                        Api.ORGANISATION,
                        id,
                        "inspection",
                        Map.of("candidateIds", List.of(c.get(0), c.get(1), c.get(2)), "inspectors", judges(1))));
        invalid(
                "/candidateIds/1",
                "not-in-the-field",
                step(
                        Api.ORGANISATION,
                        id,
                        "inspection",
                        inspecting(List.of(c.get(0), UUID.randomUUID().toString()))));
        step(
                        Api.ORGANISATION,
                        id,
                        "inspection",
                        inspecting(List.of(c.get(0), c.get(1)), Map.of("candidateId", c.get(2), "reason", "本人放弃考察")))
                .then()
                .statusCode(200);
        assertThat(Stored.count("candidate WHERE id = ?::uuid AND passed_over = '本人放弃考察'", c.get(2)))
                .isEqualTo(1);
    }

    @Test
    void awaitsTheCertifiedReview() {
        var stand = aCase(cast)
                .unreviewed()
                .scored("ADMITTED", "90", EIGHTY)
                .scored("ADMITTED", "80", EIGHTY)
                .in(SelectionState.DEMOCRATIC_REVIEW);

        missing("review-certified", step(Api.ORGANISATION, stand.id(), "inspection", inspecting(stand.candidates())));
    }
}
