package cn.hengjian.assessment.analysis;

import cn.hengjian.assessment.analysis.DistributionView.Figures;
import cn.hengjian.assessment.analysis.DistributionView.Grades;
import cn.hengjian.assessment.analysis.DistributionView.Scores;
import cn.hengjian.assessment.analysis.rules.Cut;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What changed from one run to another.
 *
 * @param againstId the earlier run
 * @param minGroup fewer are told nothing of, in either run
 * @param all over everybody; absent for readers of single units
 */
public record ChangeView(
        UUID runId,
        UUID againstId,
        Cut by,
        int minGroup,
        @Nullable Difference all,
        List<ComparedGroup> groups) {

    /** The people of one code in both runs. */
    public record ComparedGroup(String code, @Nullable String name, Difference change) {}

    /**
     * Before, after, and the difference of what is told of both.
     *
     * @param before null if there was no such group
     * @param after null if there is no such group
     */
    public record Difference(
            @Nullable Figures before,
            @Nullable Figures after,
            @Nullable BigDecimal mean,
            @Nullable BigDecimal median,
            @Nullable GradePoints grades) {

        static Difference of(@Nullable Figures before, @Nullable Figures after) {
            return new Difference(
                    before,
                    after,
                    difference(score(before, Scores::mean), score(after, Scores::mean)),
                    difference(score(before, Scores::median), score(after, Scores::median)),
                    GradePoints.of(before == null ? null : before.grades(), after == null ? null : after.grades()));
        }

        private static @Nullable BigDecimal score(@Nullable Figures figures, Function<Scores, BigDecimal> which) {
            var scores = figures == null ? null : figures.scores();
            return scores == null ? null : which.apply(scores);
        }

        private static @Nullable BigDecimal difference(@Nullable BigDecimal before, @Nullable BigDecimal after) {
            return before == null || after == null ? null : after.subtract(before);
        }
    }

    /** By how many percentage points the share of each grade changed, one digit. */
    public record GradePoints(BigDecimal excellent, BigDecimal competent, BigDecimal basic, BigDecimal incompetent) {

        static @Nullable GradePoints of(@Nullable Grades before, @Nullable Grades after) {
            return before == null || after == null
                    ? null
                    : new GradePoints(
                            points(before, before.excellent(), after, after.excellent()),
                            points(before, before.competent(), after, after.competent()),
                            points(before, before.basic(), after, after.basic()),
                            points(before, before.incompetent(), after, after.incompetent()));
        }

        private static BigDecimal points(Grades before, int had, Grades after, int have) {
            return after.percent(have).subtract(before.percent(had));
        }
    }
}
