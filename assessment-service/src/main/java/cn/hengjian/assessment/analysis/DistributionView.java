package cn.hengjian.assessment.analysis;

import cn.hengjian.assessment.analysis.rules.Cut;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How scores and grades are distributed in a run.
 *
 * @param policy the pack's version that the figures are shown by
 * @param minGroup fewer are told nothing of, nor is what would tell of fewer when subtracted
 * @param bands the scores at which a new band begins; the first band lies below the first
 * @param all over everybody; absent for readers of single units
 */
public record DistributionView(
        UUID runId,
        Cut by,
        String policy,
        int minGroup,
        List<BigDecimal> bands,
        @Nullable Figures all,
        List<Group> groups) {

    /**
     * The people of one code.
     *
     * @param name of a unit
     */
    public record Group(String code, @Nullable String name, Figures figures) {}

    /**
     * Figures of some people.
     *
     * @param scored those with a score
     * @param scores null if they are withheld, or nobody has one
     * @param graded those with a final grade
     * @param grades null if they are withheld, or nobody has one
     */
    public record Figures(
            int people,
            int scored,
            @Nullable Scores scores,
            int graded,
            @Nullable Grades grades) {}

    /**
     * Two digits, half up.
     *
     * @param deviation the standard deviation of all of them
     * @param bands how many have a score in each band
     */
    public record Scores(BigDecimal mean, BigDecimal median, BigDecimal deviation, List<Integer> bands) {}

    /** How many have each grade. */
    public record Grades(int excellent, int competent, int basic, int incompetent) {

        /** The share of a count among them in percent, one digit, half up. */
        BigDecimal percent(int count) {
            int all = excellent + competent + basic + incompetent;
            return BigDecimal.valueOf(100L * count).divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP);
        }
    }
}
