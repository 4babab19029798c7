package cn.hengjian.assessment.score.rules;

import static cn.hengjian.assessment.score.rules.ScoringFixture.ENGINE;
import static cn.hengjian.assessment.score.rules.ScoringFixture.actuals;
import static cn.hengjian.assessment.score.rules.ScoringFixture.asked;
import static cn.hengjian.assessment.score.rules.ScoringFixture.decimal;
import static cn.hengjian.assessment.score.rules.ScoringFixture.direct;
import static cn.hengjian.assessment.score.rules.ScoringFixture.overall;
import static cn.hengjian.assessment.score.rules.ScoringFixture.reverse;
import static cn.hengjian.assessment.score.rules.ScoringFixture.scored;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.assessment.ballot.rules.Marks;
import cn.hengjian.assessment.ballot.rules.VoterClass;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreEngineTest {

    private static final Map<VoterClass, Marks> NO_BALLOTS = Map.of();

    @ParameterizedTest(name = "{0} against a target of 80 gives {1}")
    @CsvSource({
        "80, 100",
        "40, 50",
        "0, 0",
        "95.9999, 119.999875",
        "96, 120",
        "96.0001, 120",
        "1000000, 120",
        "26.6667, 33.333375"
    })
    void measuresAgainstTheTargetUpToTheClamp(String actual, String points) {
        var score = scored(List.of(direct("100", "80")), actuals(actual), NO_BALLOTS);

        assertThat(score.total()).isEqualByComparingTo(points);
    }

    @ParameterizedTest(name = "{0} against a target of 3, fewer being better, gives {1}")
    @CsvSource({"3, 100", "6, 50", "2.5, 120", "2.51, 119.5219123506", "0, 120", "1000, 0.3"})
    void measuresTheOtherWayRoundWhereFewerAreBetter(String actual, String points) {
        var score = scored(List.of(reverse("100", "3")), actuals(actual), NO_BALLOTS);

        assertThat(score.total()).isEqualByComparingTo(points);
    }

    @Test
    void roundsQuotientsToTwelvePlacesHalfUp() {
        var score = scored(List.of(direct("100", "3")), actuals("2"), NO_BALLOTS);

        var line = (Score.Line.Counted) score.lines().getFirst();
        assertThat(line.ratio()).isEqualTo(decimal("0.666666666667"));
        assertThat(line.points()).isEqualTo(decimal("66.666666666700"));
        assertThat(Arithmetic.shown(decimal("66.665"))).isEqualTo(decimal("66.67"));
        assertThat(Arithmetic.shown(decimal("66.664999999999"))).isEqualTo(decimal("66.66"));
    }

    @Test
    void weighsTheClassesOfVoters() {
        var ballots = Map.of(
                VoterClass.LEADERS, new Marks(1, 0, 0, 0),
                VoterClass.PEERS, new Marks(0, 10, 0, 0),
                VoterClass.MASSES, new Marks(1, 1, 1, 1));

        var score = scored(List.of(asked("100")), actuals((String) null), ballots);

        // 0.3 × 100 + 0.4 × 80 + 0.3 × 60
        assertThat(score.total()).isEqualByComparingTo("80");
    }

    @Test
    void leavesTheWeightOfAClassWithoutValidBallotsToTheOthers() {
        var ballots = Map.of(
                VoterClass.LEADERS, Marks.NONE,
                VoterClass.PEERS, new Marks(0, 10, 0, 0),
                VoterClass.MASSES, new Marks(0, 0, 10, 0));

        var score = scored(List.of(asked("100")), actuals((String) null), ballots);

        // (0.4 × 80 + 0.3 × 60) / 0.7
        assertThat(score.ballots().classes())
                .extracting(BallotScore.ClassScore::weight)
                .containsExactly(decimal("0.571428571429"), decimal("0.428571428571"));
        assertThat(score.ballots().score()).isEqualByComparingTo("71.42857142858");
    }

    @Test
    void redistributesTheWeightOfWhatIsMissingInProportion() {
        var scheme = List.of(direct("40", "100"), direct("40", "100"), asked("20"));

        var score = scored(scheme, actuals("90", null, null), Map.of(VoterClass.PEERS, new Marks(1, 0, 0, 0)));

        assertThat(score.lines().get(1)).isEqualTo(new Score.Line.Missing());
        assertThat(score.presentWeight()).isEqualByComparingTo("60");
        assertThat(((Score.Line.Counted) score.lines().get(0)).weight()).isEqualByComparingTo("66.666666666667");
        assertThat(((Score.Line.Counted) score.lines().get(2)).weight()).isEqualByComparingTo("33.333333333333");
        assertThat(score.total()).isEqualByComparingTo("93.333333333333");
    }

    @Test
    void countsAMissingValueOtherwiseThanAZero() {
        var scheme = List.of(direct("50", "100"), direct("50", "100"));

        var missing = scored(scheme, actuals("80", null), NO_BALLOTS);
        var zero = scored(scheme, actuals("80", "0"), NO_BALLOTS);

        assertThat(missing.total()).isEqualByComparingTo("80");
        assertThat(zero.total()).isEqualByComparingTo("40");
    }

    @Test
    void givesNoScoreWhereThereIsNothingToScoreFrom() {
        var score = ENGINE.score(
                List.of(direct("70", "100"), asked("30")),
                actuals(null, null),
                overall(Map.of(VoterClass.PEERS, Marks.NONE)));

        assertThat(score).isEqualTo(new Score.NotScored(Score.Reason.NO_COMPONENT));
    }
}
