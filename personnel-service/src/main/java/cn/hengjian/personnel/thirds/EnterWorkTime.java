package cn.hengjian.personnel.thirds;

import cn.hengjian.personnel.cadre.CadreNumber;
import cn.hengjian.personnel.together.Portion;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Enters what a working day, or half of it, was spent on. */
record EnterWorkTime(
        @NotNull @Pattern(regexp = CadreNumber.FORM) @Schema(description = "干部编号")
        String cadreNumber,

        @NotNull LocalDate day,
        @NotNull Portion portion,
        @NotNull @Schema(description = "日常工作、基层蹲点、调查研究") Bucket bucket,

        @NotBlank @Size(max = 500) @Schema(description = "工作内容")
        String content) {

    @Override
    public String toString() {
        return "EnterWorkTime[" + day + ", " + bucket + "]";
    }
}
