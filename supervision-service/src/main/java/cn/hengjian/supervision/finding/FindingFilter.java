package cn.hengjian.supervision.finding;

import cn.hengjian.supervision.finding.rules.FindingState;
import org.jspecify.annotations.Nullable;

/**
 * Which findings a list shows.
 *
 * @param unit code of a unit, whose subtree is meant
 * @param wind a wind with all its sub-codes, or one sub-code
 * @param own only those of the unit itself
 * @param overdue only those whose order is overdue, or only the others
 * @param rejected only what fell, rejected or cancelled, or only the others
 * @param month in which they were raised, such as 2026-03
 */
record FindingFilter(
        @Nullable String unit,
        @Nullable Boolean own,
        @Nullable FindingState state,
        @Nullable String wind,
        @Nullable Boolean overdue,
        @Nullable Boolean rejected,
        @Nullable String month) {}
