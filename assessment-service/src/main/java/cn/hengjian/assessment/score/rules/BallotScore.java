package cn.hengjian.assessment.score.rules;

import cn.hengjian.assessment.ballot.rules.Marks;
import cn.hengjian.assessment.ballot.rules.VoterClass;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
     * @param given what its marks give
     * @param shift what that is moved by; null if by nothing
     */
    public record ClassScore(
            VoterClass voterClass,
            Marks marks,
            BigDecimal weight,
            BigDecimal given,
            @Nullable Shift shift,
            BigDecimal score) {}
}
