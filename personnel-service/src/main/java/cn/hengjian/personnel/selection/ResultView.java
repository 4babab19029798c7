package cn.hengjian.personnel.selection;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A result, with how it comes about. */
public record ResultView(
        @Schema(description = "笔试成绩") BigDecimal written,
        @Schema(description = "各考官评分，由高到低") List<BigDecimal> marks,
        @Schema(description = "面试成绩：考官评分的平均数，四舍五入至两位小数") BigDecimal interview,
        @Schema(description = "总成绩，四舍五入至两位小数；排名按未舍入的数值") BigDecimal total,
        @Schema(description = "名次；总成绩相同的名次相同") int place,
        @Schema(description = "与他人总成绩相同") boolean tied,
        @Schema(description = "计算过程") String explanation) {

    @Override
    public String toString() {
        return "ResultView[…]";
    }
}
