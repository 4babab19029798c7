package cn.hengjian.assessment.goal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.assessment.goal.rules.Comparison.Changed;
import cn.hengjian.assessment.goal.rules.Comparison.Field;
import cn.hengjian.assessment.goal.rules.Comparison.Kind;
import cn.hengjian.assessment.goal.rules.GoalTree.Difference;
import cn.hengjian.assessment.goal.rules.GoalTree.Term;
import cn.hengjian.platform.problem.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoalTreeTest {

    private static final Term TERM = new Term(LocalDate.of(2026, 3, 1), LocalDate.of(2031, 2, 28));

    private static Goal goal(String code, Level level, @Nullable String parent, String from, String to) {
        return new Goal(code, level, parent, "目标", null, null, null, false, LocalDate.parse(from), LocalDate.parse(to));
    }

    private static Goal counted(String code, Level level, @Nullable String parent, String target, boolean additive) {
        return new Goal(
                code,
                level,
                parent,
                "目标",
                null,
                new BigDecimal(target),
                "个",
                additive,
                LocalDate.of(2027, 1, 1),
                LocalDate.of(2027, 12, 31));
    }

    private static List<String> pointers(Goal... goals) {
        return GoalTree.objections(List.of(goals), TERM, "/goals").stream()
                .map(Violation::place)
                .map(place -> ((Violation.Place.Body) place).pointer())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01, 2031-02-28, ",
        "2026-02-28, 2031-02-28, /goals/0/from",
        "2026-03-01, 2031-03-01, /goals/0/to",
        "2027-01-01, 2026-12-31, /goals/0/to",
    })
    void keepsATermGoalInsideItsTerm(String from, String to, @Nullable String pointer) {
        assertThat(pointers(goal("G1", Level.TERM, null, from, to)))
                .isEqualTo(pointer == null ? List.of() : List.of(pointer));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-01, 2027-12-31, ",
        "2026-06-01, 2026-12-31, /goals/1/from",
        "2028-06-01, 2028-12-31, ",
        "2028-06-01, 2029-01-01, /goals/1/to",
        "2027-06-01, 2028-05-31, /goals/1/to",
    })
    void keepsAYearlyGoalInsideItsTermGoalAndInOneYear(String from, String to, @Nullable String pointer) {
        assertThat(pointers(
                        goal("G1", Level.TERM, null, "2027-01-01", "2028-12-31"),
                        goal("G2", Level.YEAR, "G1", from, to)))
                .isEqualTo(pointer == null ? List.of() : List.of(pointer));
    }

    @Test
    void asksForAParentOfTheLevelAboveAndForAMeasureWhereThereIsATarget() {
        var bare = new Goal("G3", Level.TERM, null, "目标", null, BigDecimal.ONE, null, false, TERM.from(), TERM.to());
        var unmeasured = new Goal("G4", Level.TERM, null, "目标", null, null, "个", true, TERM.from(), TERM.to());

        assertThat(pointers(
                        goal("G1", Level.TERM, "G1", "2027-01-01", "2027-12-31"),
                        goal("G2", Level.STAGE, "G1", "2027-01-01", "2027-12-31"),
                        bare,
                        unmeasured,
                        goal("G5", Level.YEAR, null, "2027-01-01", "2027-12-31")))
                .containsExactly(
                        "/goals/0/parent",
                        "/goals/1/parent",
                        "/goals/2/measure",
                        "/goals/3/measure",
                        "/goals/3/target",
                        "/goals/4/parent");
    }

    @Test
    void findsAdditiveTargetsThatAreNotTheSumsOfThoseBelow() {
        var goals = List.of(
                counted("G1", Level.TERM, null, "100", true),
                counted("G1.1", Level.YEAR, "G1", "60", false),
                counted("G1.2", Level.YEAR, "G1", "40.00", true),
                counted("G1.2.1", Level.STAGE, "G1.2", "39.9999", false),
                counted("G2", Level.TERM, null, "5", false),
                counted("G2.1", Level.YEAR, "G2", "1", true));

        assertThat(GoalTree.differences(goals))
                .containsExactly(new Difference(2, "G1.2", new BigDecimal("40.00"), new BigDecimal("39.9999")));
        assertThat(GoalTree.quantified(goals)).isEqualTo(6);
    }

    @Test
    void tellsWhatOneVersionChangedInAnother() {
        var before = List.of(counted("G1", Level.TERM, null, "100", true), counted("G2", Level.TERM, null, "5", true));
        var after =
                List.of(counted("G3", Level.TERM, null, "1", true), counted("G1", Level.TERM, null, "120.0", false));

        assertThat(Comparison.of(before, after))
                .containsExactly(
                        new Changed("G3", Kind.ADDED, List.of()),
                        new Changed(
                                "G1",
                                Kind.CHANGED,
                                List.of(new Field("target", "100", "120"), new Field("additive", "true", "false"))),
                        new Changed("G2", Kind.REMOVED, List.of()));
        assertThat(Comparison.of(before, before)).isEmpty();
    }
}
