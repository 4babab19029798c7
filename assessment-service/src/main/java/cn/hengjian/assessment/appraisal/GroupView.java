package cn.hengjian.assessment.appraisal;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A comparable group of a run.
 *
 * @param size appraisals
 * @param scored those with a score, among whom ranks are
 * @param minGroup in a smaller group nobody is ranked
 * @param bottom how many are at the bottom; null where that is withheld
 * @param highest null in a group that is too small, where nobody has a score, and where that is withheld
 * @param lowest likewise
 * @param absoluteLine nobody whose score reaches it is at the bottom; null if there is no such line
 */
record GroupView(
        String code,
        String level,
        String postClass,
        String unitKind,
        int size,
        int scored,
        int minGroup,
        Standing standing,
        @Nullable Integer bottom,
        @Nullable BigDecimal highest,
        @Nullable BigDecimal lowest,
        @Nullable BigDecimal absoluteLine) {

    /** What became of the group's ranking. */
    enum Standing {
        RANKED,
        /** Too few have a score to compare them. */
        TOO_SMALL,
        /** The last place is shared, so nobody is last. */
        TIED_LAST,
        /** Whoever would be last reaches the absolute line, so nobody is. */
        ABOVE_LINE,
        /** The reader sees all but few of the group one by one, and would read of those. */
        WITHHELD;

        /** Where nothing is withheld. */
        static Standing of(ScoringPolicy policy, int scored, int bottom, @Nullable BigDecimal lowest) {
            if (scored < policy.minGroup()) {
                return TOO_SMALL;
            }
            if (bottom > 0 || policy.bottom().of(scored) == 0) {
                return RANKED;
            }
            var line = policy.absoluteLine();
            return line != null && lowest != null && lowest.compareTo(line) >= 0 ? ABOVE_LINE : TIED_LAST;
        }
    }
}
