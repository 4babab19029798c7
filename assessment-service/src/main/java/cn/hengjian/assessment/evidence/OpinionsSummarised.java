package cn.hengjian.assessment.evidence;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service reads of {@code cn.hengjian.supervision.opinion.summarised.v1}. */
record OpinionsSummarised(
        @Nullable UUID unitId,
        @Nullable String unitCode,
        @Nullable YearMonth month,
        @Nullable List<Cell> cells) {

    static final String TYPE = "cn.hengjian.supervision.opinion.summarised.v1";

    /** The numbers of a wind and a kind; what is too small to be told is absent. */
    record Cell(
            String windCode,
            String kind,
            @Nullable Integer received,
            @Nullable Integer answered,
            @Nullable Integer overdue,
            @Nullable Integer satisfied,
            @Nullable Integer neutral,
            @Nullable Integer dissatisfied) {}
}
