package cn.hengjian.supervision.opinion;

import cn.hengjian.supervision.opinion.rules.Kind;
import cn.hengjian.supervision.opinion.rules.OpinionState;
import cn.hengjian.supervision.submission.Channel;
import org.jspecify.annotations.Nullable;

/**
 * Which opinions a list shows.
 *
 * @param unit code of a unit, whose subtree is meant
 * @param own not its subtree, the unit alone
 * @param month of the day on which they came, such as 2026-03
 * @param wind a wind with all its sub-codes, or one sub-code
 * @param overdue only those that should have been answered, or only the others
 * @param withdrawn only those that were taken back or cancelled, or only the others
 */
record OpinionFilter(
        @Nullable String unit,
        @Nullable Boolean own,
        @Nullable String month,
        @Nullable Kind kind,
        @Nullable OpinionState state,
        @Nullable String wind,
        @Nullable Channel channel,
        @Nullable Boolean overdue,
        @Nullable Boolean withdrawn) {}
