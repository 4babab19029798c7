package cn.hengjian.supervision.rectification;

import cn.hengjian.supervision.rectification.rules.OrderState;
import org.jspecify.annotations.Nullable;

/**
 * Which orders a list shows.
 *
 * @param unit code of a unit, whose subtree is meant
 * @param wind a wind with all its sub-codes, or one sub-code
 * @param overdue only what is overdue, or only the rest
 */
record OrderFilter(
        @Nullable String unit,
        @Nullable OrderState state,
        @Nullable String wind,
        @Nullable Boolean overdue) {}
