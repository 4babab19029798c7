package cn.hengjian.supervision.visit;

import cn.hengjian.supervision.visit.rules.Notice;
import cn.hengjian.supervision.visit.rules.VisitState;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which visits a list shows.
 *
 * @param unit code of a unit, whose subtree is meant; what is sealed is in none
 * @param mine only those that the reader is sent on, or only the others
 */
record VisitFilter(
        @Nullable UUID plan,
        @Nullable String unit,
        @Nullable VisitState state,
        @Nullable Notice notice,
        @Nullable Boolean mine) {}
