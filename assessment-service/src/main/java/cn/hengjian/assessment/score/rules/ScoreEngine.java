package cn.hengjian.assessment.score.rules;

import static cn.hengjian.assessment.score.rules.Arithmetic.divide;
import static cn.hengjian.assessment.score.rules.Arithmetic.times;

import cn.hengjian.assessment.ballot.rules.Grade;
import cn.hengjian.assessment.ballot.rules.Marks;
import cn.hengjian.assessment.ballot.rules.VoterClass;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The arithmetic of a score (M21): weight × clamp(actual ÷ target) for what is quantified, the ballot score for the
 * rest. A missing component is not zero: its weight goes to the others in proportion to theirs.
 */
public final class ScoreEngine {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final Score.Line.Missing MISSING = new Score.Line.Missing();
    private static final List<VoterClass> CLASSES = List.of(VoterClass.values());

    private final ScoringParameters parameters;

    public ScoreEngine(ScoringParameters parameters) {
        this.parameters = parameters;
    }

    /**
     * Scores a person.
     *
     * @param scheme weights sum to 100
     * @param actuals by place in the scheme, null where there is none
     * @param ballots certified marks by class
     */
    public Score score(List<Indicator> scheme, @Nullable BigDecimal[] actuals, Map<VoterClass, Marks> ballots) {
        var ballotScore = ballotScore(ballots);
        @Nullable BigDecimal[] ratios = new @Nullable BigDecimal[scheme.size()];
        var present = BigDecimal.ZERO;
        for (int i = 0; i < ratios.length; i++) {
            var indicator = scheme.get(i);
            ratios[i] = ratio(indicator, actuals[i], ballotScore);
            if (ratios[i] != null) {
                present = present.add(indicator.weight());
            }
        }
        return present.signum() == 0
                ? new Score.NotScored(Score.Reason.NO_COMPONENT)
                : sum(scheme, actuals, ratios, ballotScore, present);
    }

    private static Score sum(
            List<Indicator> scheme,
            @Nullable BigDecimal[] actuals,
            @Nullable BigDecimal[] ratios,
            @Nullable BallotScore ballotScore,
            BigDecimal present) {
        boolean complete = present.compareTo(WHOLE) == 0;
        var total = BigDecimal.ZERO;
        var lines = new ArrayList<Score.Line>(ratios.length);
        for (int i = 0; i < ratios.length; i++) {
            var ratio = ratios[i];
            if (ratio == null) {
                lines.add(MISSING);
                continue;
            }
            var own = scheme.get(i).weight();
            var weight = complete ? own : divide(own.multiply(WHOLE), present);
            var points = times(weight, ratio);
            total = total.add(points);
            lines.add(new Score.Line.Counted(actuals[i], ratio, weight, points));
        }
        return new Score.Scored(lines, ballotScore, present, total);
    }

    private @Nullable BigDecimal ratio(
            Indicator indicator, @Nullable BigDecimal actual, @Nullable BallotScore ballotScore) {
        return switch (indicator) {
            case Indicator.Quantitative quantitative -> actual == null ? null : ratio(quantitative, actual);
            case Indicator.Qualitative _ -> ballotScore == null ? null : divide(ballotScore.score(), WHOLE);
        };
    }

    private BigDecimal ratio(Indicator.Quantitative indicator, BigDecimal actual) {
        return switch (indicator.direction()) {
            case DIRECT -> clamp(divide(actual, indicator.target()));
            case REVERSE -> actual.signum() == 0 ? parameters.clampMax() : clamp(divide(indicator.target(), actual));
        };
    }

    private BigDecimal clamp(BigDecimal ratio) {
        return ratio.max(parameters.clampMin()).min(parameters.clampMax());
    }

    private @Nullable BallotScore ballotScore(Map<VoterClass, Marks> ballots) {
        var counted = BigDecimal.ZERO;
        boolean complete = true;
        for (var voterClass : CLASSES) {
            if (valid(ballots, voterClass) > 0) {
                counted = counted.add(parameters.weight(voterClass));
            } else {
                complete = false;
            }
        }
        if (counted.signum() == 0) {
            return null;
        }
        var total = BigDecimal.ZERO;
        var classes = new ArrayList<BallotScore.ClassScore>(CLASSES.size());
        for (var voterClass : CLASSES) {
            if (valid(ballots, voterClass) > 0) {
                var marks = ballots.getOrDefault(voterClass, Marks.NONE);
                var own = parameters.weight(voterClass);
                var weight = complete ? own : divide(own, counted);
                var score = classScore(marks);
                total = total.add(times(weight, score));
                classes.add(new BallotScore.ClassScore(voterClass, marks, weight, score));
            }
        }
        return new BallotScore(classes, total);
    }

    private static long valid(Map<VoterClass, Marks> ballots, VoterClass voterClass) {
        return ballots.getOrDefault(voterClass, Marks.NONE).valid();
    }

    private BigDecimal classScore(Marks marks) {
        var points = BigDecimal.ZERO;
        for (var grade : Grade.values()) {
            points = points.add(parameters.points(grade).multiply(BigDecimal.valueOf(marks.of(grade))));
        }
        return divide(points, BigDecimal.valueOf(marks.valid()));
    }
}
