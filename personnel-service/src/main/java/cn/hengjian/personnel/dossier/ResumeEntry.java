package cn.hengjian.personnel.dossier;

import cn.hengjian.personnel.dossier.rules.EntrySpan;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A stretch of the résumé (A17), by months. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ResumeEntry(
        @NotNull @Pattern(regexp = ResumeEntry.MONTH) @Schema(description = "起始年月，YYYY-MM")
        String fromMonth,

        @Pattern(regexp = ResumeEntry.MONTH) @Schema(description = "终止年月，YYYY-MM；至今为空") @Nullable
        String toMonth,

        @NotBlank @Size(max = 300) @Schema(description = "学习或工作的单位及职务")
        String content)
        implements Entry {

    static final String MONTH = "(19|20)[0-9]{2}-(0[1-9]|1[0-2])";

    @Override
    public EntrySpan span() {
        return EntrySpan.of(
                "fromMonth",
                YearMonth.parse(fromMonth).atDay(1),
                "toMonth",
                toMonth == null ? null : YearMonth.parse(toMonth).atDay(1));
    }

    @Override
    public String toString() {
        return "ResumeEntry[…]";
    }
}
