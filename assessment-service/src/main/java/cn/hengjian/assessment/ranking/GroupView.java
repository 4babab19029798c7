package cn.hengjian.assessment.ranking;

import cn.hengjian.assessment.appraisal.GroupStanding;
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
        GroupStanding standing,
        @Nullable Integer bottom,
        @Nullable BigDecimal highest,
        @Nullable BigDecimal lowest,
        @Nullable BigDecimal absoluteLine) {}
