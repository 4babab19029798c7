package cn.hengjian.assessment.analysis.rules;

import cn.hengjian.assessment.terms.rules.Share;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;

/**
 * Whether a unit makes a difference between its people ("the same whether one works or not", C6). It is a hint to look;
 * nothing follows from it.
 */
public final class Differentiation {

    private Differentiation() {}

    /** Why a unit seems to make no difference. */
    public enum Sameness {
        /** Too many have the same score. */
        SAME_SCORE,
        /** Scores lie too close together. */
        CLOSE_SCORES,
        /** Too many have the same grade. */
        SAME_GRADE
    }

    /**
     * From when on a unit makes no difference.
     *
     * @param sameScore at most this share has the same score
     * @param sameGrade at most this share has the same grade
     * @param leastDeviation the standard deviation is at least this
     */
    public record Parameters(Share sameScore, Share sameGrade, BigDecimal leastDeviation) {}

    /** What the scores of a unit show. */
    public static Set<Sameness> ofScores(long scored, long sameScore, BigDecimal deviation, Parameters parameters) {
        var found = EnumSet.noneOf(Sameness.class);
        if (parameters.sameScore().exceededBy(sameScore, scored)) {
            found.add(Sameness.SAME_SCORE);
        }
        if (deviation.compareTo(parameters.leastDeviation()) < 0) {
            found.add(Sameness.CLOSE_SCORES);
        }
        return found;
    }

    /** What the grades of a unit show. */
    public static Set<Sameness> ofGrades(long graded, long sameGrade, Parameters parameters) {
        return parameters.sameGrade().exceededBy(sameGrade, graded) ? EnumSet.of(Sameness.SAME_GRADE) : Set.of();
    }
}
