package cn.hengjian.personnel.dossier;

import cn.hengjian.personnel.codes.KnownCode;
import cn.hengjian.personnel.dossier.rules.EntrySpan;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A training or a time of study (A11). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Training(
        @NotNull @KnownCode("training") @Schema(description = "培训类别，代码表 training")
        String training,

        @NotBlank @Size(max = 100) @Schema(description = "培训班或学习内容名称")
        String name,

        @NotBlank @Size(max = 100) @Schema(description = "主办单位")
        String organiser,

        @NotNull @Schema(description = "起始日期") LocalDate startDate,
        @NotNull @Schema(description = "结束日期") LocalDate endDate,

        @Min(1) @Max(10_000) @Schema(description = "学时") @Nullable
        Integer hours,

        @Size(min = 1, max = 100) @Schema(description = "考核结果") @Nullable
        String result)
        implements Entry {

    @Override
    public EntrySpan span() {
        return EntrySpan.of("startDate", startDate, "endDate", endDate).endingLater();
    }

    @Override
    public String toString() {
        return "Training[…]";
    }
}
