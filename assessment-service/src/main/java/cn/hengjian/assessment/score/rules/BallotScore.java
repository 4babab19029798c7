package cn.hengjian.assessment.score.rules;

import cn.hengjian.assessment.ballot.rules.Marks;
import cn.hengjian.assessment.ballot.rules.VoterClass;
import java.math.BigDecimal;
import java.util.List;

/**
 * What the ballots give, 0 to 100.
 *
 * @param classes those with valid marks, in the order of {@link VoterClass}
 */
public record BallotScore(List<ClassScore> classes, BigDecimal score) {

    public BallotScore {
        classes = List.copyOf(classes);
    }

    /**
     * One class.
     *
     * @param weight with what classes without valid marks left to it
     */
    public record ClassScore(VoterClass voterClass, Marks marks, BigDecimal weight, BigDecimal score) {}
}
