package cn.hengjian.assessment.analysis;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the people of one unit scored together, without the units below it.
 *
 * @param people appraisals
 * @param scored those with a score
 * @param minGroup fewer than these are told nothing of
 * @param withheld the mean would tell of too few people, by itself or when it is subtracted
 * @param mean two digits, half up; null where it is withheld or nobody has a score
 */
record UnitTotalsView(
        String unitCode,
        String unitName,
        int people,
        int scored,
        int minGroup,
        boolean withheld,
        @Nullable BigDecimal mean) {}
