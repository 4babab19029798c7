package cn.hengjian.assessment.score.rules;

import cn.hengjian.assessment.ballot.rules.Grade;
import cn.hengjian.assessment.ballot.rules.Marks;
import cn.hengjian.assessment.ballot.rules.VoterClass;
import java.math.BigDecimal;
import java.util.Map;

/**
 * What a policy pack says about scoring.
 *
 * @param clampMin the least ratio of an indicator
 * @param clampMax the greatest ratio of an indicator
 * @param ballotPoints points of a mark, 0 to 100
 * @param voterWeights weights of the classes of voters, which sum to 1
 */
public record ScoringParameters(
        BigDecimal clampMin,
        BigDecimal clampMax,
        Map<Grade, BigDecimal> ballotPoints,
        Map<VoterClass, BigDecimal> voterWeights) {

    public ScoringParameters {
        ballotPoints = Map.copyOf(ballotPoints);
        voterWeights = Map.copyOf(voterWeights);
    }

    /** What valid marks give on average, 0 to 100; there is one at least. */
    public BigDecimal score(Marks marks) {
        var sum = BigDecimal.ZERO;
        for (var grade : Grade.values()) {
            sum = sum.add(points(grade).multiply(BigDecimal.valueOf(marks.of(grade))));
        }
        return Arithmetic.divide(sum, BigDecimal.valueOf(marks.valid()));
    }

    public BigDecimal points(Grade grade) {
        return ballotPoints.getOrDefault(grade, BigDecimal.ZERO);
    }

    BigDecimal weight(VoterClass voterClass) {
        return voterWeights.getOrDefault(voterClass, BigDecimal.ZERO);
    }
}
