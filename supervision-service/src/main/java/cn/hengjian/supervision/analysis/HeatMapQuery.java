package cn.hengjian.supervision.analysis;

import org.jspecify.annotations.Nullable;

/**
 * Which heat map is asked for.
 *
 * @param from a month such as 2026-01, or absent for the first of the last month's year
 * @param to a month, or absent for this one
 * @param unit code of a unit, whose subtree is meant
 * @param by absent means each unit for itself
 */
public record HeatMapQuery(
        @Nullable String from,
        @Nullable String to,
        @Nullable String unit,
        @Nullable Grouping by) {

    Grouping grouping() {
        return by == null ? Grouping.UNIT : by;
    }
}
