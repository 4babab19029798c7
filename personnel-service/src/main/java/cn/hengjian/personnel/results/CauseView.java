package cn.hengjian.personnel.results;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An indicator of a cause, of the caller's units together and of each.
 *
 * @param from first day that is counted; of C7 only the day as of counts
 */
public record CauseView(
        Cause cause,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        LocalDate asOf,

        @Schema(description = "占比四舍五入至四位小数；年数按 365.25 日折算，四舍五入至两位小数；中位数取 percentile_disc(0.5)")
        String rounding,

        Figure total,
        List<UnitFigure> units) {

    static final String ROUNDING = "HALF_UP";

    /**
     * A figure.
     *
     * @param applicable there is something to measure; otherwise no share
     * @param medianDays of C7
     */
    public record Figure(
            @Schema(description = "计入的件数") long numerator,
            @Schema(description = "全部件数") long denominator,
            @Schema(description = "有可计算的对象；没有的，不计算占比") boolean applicable,
            @Schema(description = "占比，C7 为空") @Nullable BigDecimal share,

            @Schema(description = "任现职天数的中位数，仅 C7") @Nullable
            Integer medianDays,

            @Schema(description = "折算的年数，仅 C7") @Nullable BigDecimal medianYears) {}

    /** The figure of one unit, without the units below it. */
    public record UnitFigure(String unitCode, String unitName, Figure figure) {}
}
