package cn.hengjian.assessment.appraisal;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What became of the group's ranking. */
public enum GroupStanding {
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
    public static GroupStanding of(ScoringPolicy policy, int scored, int bottom, @Nullable BigDecimal lowest) {
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
