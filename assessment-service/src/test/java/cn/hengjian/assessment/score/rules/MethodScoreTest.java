package cn.hengjian.assessment.score.rules;

import static cn.hengjian.assessment.score.rules.ScoringFixture.ENGINE;
import static cn.hengjian.assessment.score.rules.ScoringFixture.actuals;
import static cn.hengjian.assessment.score.rules.ScoringFixture.asked;
import static cn.hengjian.assessment.score.rules.ScoringFixture.decimal;
import static cn.hengjian.assessment.score.rules.ScoringFixture.direct;
import static cn.hengjian.assessment.score.rules.ScoringFixture.scored;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.assessment.ballot.rules.Grade;
import cn.hengjian.assessment.ballot.rules.Marks;
import cn.hengjian.assessment.ballot.rules.VoterClass;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Steps, deductions, formulas and vetoes, on both sides of each boundary. */
class MethodScoreTest {

    private static final Map<VoterClass, Marks> NO_BALLOTS = Map.of();

    private static Indicator measured(String weight, Measure measure) {
        return new Indicator.Quantitative(decimal(weight), measure);
    }

    private static Indicator calculated(String weight, String formula) {
        return measured(weight, new Measure.Calculated(Formula.require(formula, List.of(), decimal("80"))));
    }

    private static Indicator veto(Comparison when, String threshold, Grade ceiling) {
        return new Indicator.Veto(when, decimal(threshold), ceiling);
    }

    @ParameterizedTest(name = "{0} gives {1}")
    @CsvSource({
        "59.9999, 0",
        "60, 30",
        "79.9999, 30",
        "80, 40",
        "80.0001, 40",
        "99.9999, 40",
        "100, 60",
        "1000000, 60",
        "0, 0"
    })
    void countsTheStepThatIsReached(String actual, String points) {
        var table = measured("50", new Measure.Steps(StepTable.of("60:0.6;80:0.8;100:1.2")));

        var score = scored(List.of(table, direct("50", "100")), actuals(actual, "0"), NO_BALLOTS);

        assertThat(score.total()).isEqualByComparingTo(points);
    }

    @Test
    void keepsAStepInsideTheClamp() {
        var table = measured("100", new Measure.Steps(StepTable.of("0:1.3")));

        assertThat(scored(List.of(table), actuals("1"), NO_BALLOTS).total()).isEqualByComparingTo("120");
    }

    @ParameterizedTest(name = "{0} beyond 2 at 3 points each of 40 leaves {1}")
    @CsvSource({"0, 40", "2, 40", "2.0001, 39.9997", "3, 37", "4.5, 32.5", "15.3333, 0.0001", "15.3334, 0", "1000, 0"})
    void deductsForWhatIsBeyondTheAllowance(String actual, String points) {
        var deduction = measured("40", new Measure.Deduction(decimal("2"), decimal("3")));

        var score = scored(List.of(deduction, direct("60", "100")), actuals(actual, "0"), NO_BALLOTS);

        assertThat(Arithmetic.shown(score.total().setScale(4, Arithmetic.ROUNDING)))
                .isEqualByComparingTo(Arithmetic.shown(decimal(points)));
        assertThat(score.total())
                .isBetween(
                        decimal(points).subtract(decimal("0.0001")),
                        decimal(points).add(decimal("0.0001")));
    }

    @Test
    void deductsFromTheOwnWeightHoweverMuchIsRedistributed() {
        var deduction = measured("40", new Measure.Deduction(decimal("0"), decimal("10")));

        var score = scored(List.of(deduction, direct("60", "100")), actuals("1", null), NO_BALLOTS);

        // 30 of 40 points are three quarters, which count for the whole
        assertThat(score.total()).isEqualByComparingTo("75");
    }

    @ParameterizedTest(name = "{0} gives {1}")
    @CsvSource({"40, 50", "96, 120", "97, 120", "0, 0"})
    void countsWhatAFormulaGivesInsideTheClamp(String actual, String points) {
        var score = scored(List.of(calculated("100", "actual / target")), actuals(actual), NO_BALLOTS);

        assertThat(score.total()).isEqualByComparingTo(points);
    }

    @Test
    void takesAFormulaWithoutAValueAsMissing() {
        var scheme = List.of(calculated("60", "target / actual"), direct("40", "100"));

        var zero = scored(scheme, actuals("0", "50"), NO_BALLOTS);
        var negative = scored(List.of(calculated("100", "actual - target")), actuals("79"), NO_BALLOTS);

        assertThat(zero.lines().getFirst())
                .isEqualTo(new Score.Line.Uncomputed(decimal("0"), Formula.FaultKind.DIVISION_BY_ZERO));
        assertThat(zero.presentWeight()).isEqualByComparingTo("40");
        assertThat(zero.total()).isEqualByComparingTo("50");
        assertThat(negative.total()).isEqualByComparingTo("0");
    }

    @ParameterizedTest(name = "{1} {0} 2: {2}")
    @CsvSource({
        "ABOVE, 2, false", "ABOVE, 2.0001, true", "AT_LEAST, 1.9999, false", "AT_LEAST, 2.0, true",
        "BELOW, 2, false", "BELOW, 1.9999, true", "AT_MOST, 2.0001, false", "AT_MOST, 2, true",
        "EQUAL, 2.00, true", "EQUAL, 2.0001, false", "UNEQUAL, 2.0, false", "UNEQUAL, 1.9999, true"
    })
    void strikesWhereTheConditionHoldsAndChangesNoScore(Comparison when, String actual, boolean struck) {
        var scheme = List.of(direct("100", "100"), veto(when, "2", Grade.BASIC));

        var score = scored(scheme, actuals("70", actual), NO_BALLOTS);

        assertThat(score.total()).isEqualByComparingTo("70");
        assertThat(score.presentWeight()).isEqualByComparingTo("100");
        assertThat(score.lines().get(1)).isEqualTo(new Score.Line.Examined(decimal(actual), struck));
        assertThat(score.ceiling()).isEqualTo(struck ? new Ceiling(Grade.BASIC, List.of(1)) : null);
    }

    @Test
    void leavesTheLowestCeilingAndNamesEveryVetoThatSetsIt() {
        var scheme = List.of(
                veto(Comparison.AT_LEAST, "1", Grade.COMPETENT),
                veto(Comparison.AT_LEAST, "1", Grade.INCOMPETENT),
                direct("100", "100"),
                veto(Comparison.AT_LEAST, "1", Grade.INCOMPETENT),
                veto(Comparison.AT_LEAST, "2", Grade.INCOMPETENT));

        var score = scored(scheme, actuals("1", "1", "100", "1", "1"), NO_BALLOTS);

        assertThat(score.ceiling()).isEqualTo(new Ceiling(Grade.INCOMPETENT, List.of(1, 3)));
    }

    @Test
    void strikesEvenWhereThereIsNothingToScoreFromAndNeverWithoutAnActual() {
        var scheme = List.of(asked("100"), veto(Comparison.AT_LEAST, "0", Grade.BASIC));

        var struck = ENGINE.score(scheme, actuals(null, "1"), BallotScores.NONE);
        var unknown = ENGINE.score(scheme, actuals((String) null, null), BallotScores.NONE);

        assertThat(struck).isInstanceOf(Score.NotScored.class);
        assertThat(struck.ceiling()).isEqualTo(new Ceiling(Grade.BASIC, List.of(1)));
        assertThat(unknown).isEqualTo(new Score.NotScored(Score.Reason.NO_COMPONENT));
    }

    @Test
    void writesTablesAndConstantsAsTheyAreRead() {
        assertThat(StepTable.of("0:0;60.50:0.6;100:1.20").text()).isEqualTo("0:0;60.5:0.6;100:1.2");
        assertThat(NamedConstant.text(NamedConstant.of("基数=0.50;k=-3"))).isEqualTo("基数=0.5;k=-3");
    }
}
