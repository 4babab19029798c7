package cn.hengjian.assessment.score.rules;

import static cn.hengjian.assessment.ballot.rules.VoterClass.MASSES;
import static cn.hengjian.assessment.ballot.rules.VoterClass.PEERS;
import static cn.hengjian.assessment.score.rules.ScoringFixture.ENGINE;
import static cn.hengjian.assessment.score.rules.ScoringFixture.PARAMETERS;
import static cn.hengjian.assessment.score.rules.ScoringFixture.actuals;
import static cn.hengjian.assessment.score.rules.ScoringFixture.asked;
import static cn.hengjian.assessment.score.rules.ScoringFixture.decimal;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.assessment.ballot.rules.Marks;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BallotScoringTest {

    private static final Marks EXCELLENT = new Marks(10, 0, 0, 0);
    private static final Marks BASIC = new Marks(0, 0, 10, 0);
    private static final BallotScoring SCORING = new BallotScoring(PARAMETERS);

    @Test
    void takesTheAnswersToTheOwnQuestionElseTheOverallGrade() {
        var scheme = List.of(asked("50"), asked("30"), asked("20"));
        var ballots = SCORING.of(
                Map.of("", Map.of(PEERS, EXCELLENT), "B2", Map.of(PEERS, BASIC), "B3", Map.of(PEERS, Marks.NONE)),
                Map.of("B1", 0, "B2", 1, "B3", 2),
                Shifts.NONE);

        var score = (Score.Scored) ENGINE.score(scheme, actuals(null, null, null), ballots);

        // B1 was not asked: 50 × 1; B2 has its own answers: 30 × 0.6; B3 was asked and nobody answered: no data.
        assertThat(score.lines().get(2)).isEqualTo(new Score.Line.Missing());
        assertThat(score.presentWeight()).isEqualByComparingTo("80");
        assertThat(score.total()).isEqualByComparingTo("85");
    }

    @ParameterizedTest(name = "a unit at {0} in a county at {1} makes of 60: {2}")
    @CsvSource({
        "60, 60, 60",
        "70, 65.5, 55.5",
        "65.5, 70, 64.5",
        "90, 30, 0",
        "90, 29.9, 0",
        "30, 70, 100",
        "29, 70, 100"
    })
    void movesAClassByTheCountysMeanLessTheUnits(String unit, String county, String expected) {
        var shift = new Shift(decimal(unit), decimal(county), 5);

        var ballots = SCORING.of(
                Map.of("", Map.of(PEERS, BASIC)), Map.of(), (_, voterClass) -> voterClass == PEERS ? shift : null);

        var classScore = ballots.overall().classes().getFirst();
        assertThat(classScore.given()).isEqualByComparingTo("60");
        assertThat(classScore.shift()).isEqualTo(shift);
        assertThat(ballots.overall().score()).isEqualByComparingTo(expected);
    }

    @Test
    void movesOnlyTheClassThatIsLenient() {
        var shift = new Shift(decimal("100"), decimal("90"), 5);

        var ballots = SCORING.of(
                Map.of("", Map.of(PEERS, EXCELLENT, MASSES, EXCELLENT)),
                Map.of(),
                (_, voterClass) -> voterClass == PEERS ? shift : null);

        // Weights 4 : 3.
        assertThat(ballots.overall().classes().get(0).score()).isEqualByComparingTo("90");
        assertThat(ballots.overall().classes().get(1).score()).isEqualByComparingTo("100");
        assertThat(Arithmetic.shown(ballots.overall().score())).isEqualByComparingTo("94.29");
    }

    /** A mean over people, however many voted on each, and whatever their order. */
    @Test
    void meansCountEachPersonOnce() {
        var one = Mean.of(decimal("100")).plus(Mean.of(decimal("80"))).plus(Mean.of(decimal("60.5")));
        var other = Mean.of(decimal("60.5")).plus(Mean.of(decimal("100"))).plus(Mean.of(decimal("80")));

        assertThat(one.value()).isEqualByComparingTo("80.166666666667").isEqualTo(other.value());
        assertThat(one.people()).isEqualTo(3);
    }
}
