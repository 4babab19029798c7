package cn.hengjian.personnel.dossier;

import cn.hengjian.personnel.cadre.EducationMode;
import cn.hengjian.personnel.codes.KnownCode;
import cn.hengjian.personnel.dossier.rules.EntrySpan;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An education (A08). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Education(
        @NotNull @KnownCode("education") @Schema(description = "学历（A0801），代码表 education（GB/T 4658）")
        String education,

        @KnownCode("degree") @Schema(description = "学位（A0901），代码表 degree（GB/T 6864）") @Nullable
        String degree,

        @NotBlank @Size(max = 100) @Schema(description = "毕业院校（A0814）")
        String school,

        @Size(max = 100) @Schema(description = "所学专业（A0824）") @Nullable
        String major,

        @Schema(description = "入学日期（A0804）") @Nullable LocalDate startDate,
        @NotNull @Schema(description = "毕业日期（A0807）") LocalDate endDate,
        @NotNull EducationMode mode)
        implements Entry {

    @Override
    public EntrySpan span() {
        return EntrySpan.of("startDate", startDate, "endDate", endDate).longerThanADay();
    }

    @Override
    public String toString() {
        return "Education[…]";
    }
}
