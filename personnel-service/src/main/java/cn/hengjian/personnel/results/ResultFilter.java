package cn.hengjian.personnel.results;

import org.jspecify.annotations.Nullable;

/** Which triggered cases are asked for; null means any. */
record ResultFilter(
        @Nullable String kind,
        @Nullable String unit,
        @Nullable Boolean overdue,
        @Nullable Boolean sideways) {}
