package cn.hengjian.assessment.score.rules;

import cn.hengjian.assessment.ballot.rules.Grade;
import cn.hengjian.assessment.ballot.rules.Marks;
import cn.hengjian.assessment.ballot.rules.VoterClass;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** The parameters of the shipped pack, and small schemes. */
final class ScoringFixture {

    static final ScoringParameters PARAMETERS = new ScoringParameters(
            BigDecimal.ZERO,
            new BigDecimal("1.2"),
            Map.of(
                    Grade.EXCELLENT, decimal("100"),
                    Grade.COMPETENT, decimal("80"),
                    Grade.BASIC, decimal("60"),
                    Grade.INCOMPETENT, decimal("0")),
            Map.of(
                    VoterClass.LEADERS, decimal("0.3"),
                    VoterClass.PEERS, decimal("0.4"),
                    VoterClass.MASSES, decimal("0.3")));

    static final ScoreEngine ENGINE = new ScoreEngine(PARAMETERS);

    private ScoringFixture() {}

    static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }

    static Indicator direct(String weight, String target) {
        return new Indicator.Quantitative(decimal(weight), decimal(target), Direction.DIRECT);
    }

    static Indicator reverse(String weight, String target) {
        return new Indicator.Quantitative(decimal(weight), decimal(target), Direction.REVERSE);
    }

    static Indicator asked(String weight) {
        return new Indicator.Qualitative(decimal(weight));
    }

    static BigDecimal[] actuals(String... texts) {
        var actuals = new BigDecimal[texts.length];
        for (int i = 0; i < texts.length; i++) {
            actuals[i] = texts[i] == null ? null : decimal(texts[i]);
        }
        return actuals;
    }

    static Score.Scored scored(List<Indicator> scheme, BigDecimal[] actuals, Map<VoterClass, Marks> ballots) {
        return (Score.Scored) ENGINE.score(scheme, actuals, overall(ballots));
    }

    /** Marks of the overall grade only. */
    static BallotScores overall(Map<VoterClass, Marks> ballots) {
        return new BallotScoring(PARAMETERS).of(Map.of("", ballots), Map.of(), Shifts.NONE);
    }
}
