package cn.hengjian.supervision.finding;

import cn.hengjian.supervision.finding.rules.FindingState;
import org.jspecify.annotations.Nullable;

/**
 * Which findings a list shows.
 *
 * @param unit code of a unit, whose subtree is meant
 * @param wind a wind with all its sub-codes, or one sub-code
 * @param overdue only those whose order is overdue, or only the others
 */
record FindingFilter(
        @Nullable String unit,
        @Nullable FindingState state,
        @Nullable String wind,
        @Nullable Boolean overdue) {}
