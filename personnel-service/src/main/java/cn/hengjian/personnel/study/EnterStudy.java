package cn.hengjian.personnel.study;

import cn.hengjian.personnel.cadre.CadreNumber;
import cn.hengjian.personnel.together.Portion;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Enters what a cadre studied: a training of the file, or something that is not on file. */
record EnterStudy(
        @NotNull @Pattern(regexp = CadreNumber.FORM) @Schema(description = "干部编号")
        String cadreNumber,

        @NotNull @Pattern(regexp = "[A-Z][A-Z_]{1,31}") @Schema(description = "主题，政策参数 study.topic.*")
        String topic,

        @NotNull @Schema(description = "学习形式") StudyMode mode,

        @Schema(description = "档案中的培训记录；其名称、主办单位和日期以档案为准") @Nullable
        UUID trainingId,

        @Size(min = 1, max = 100) @Schema(description = "名称；不在档案中的学习必填") @Nullable
        String title,

        @Size(min = 1, max = 100) @Schema(description = "主办单位；不在档案中的学习必填") @Nullable
        String organiser,

        @Schema(description = "起始日期；不在档案中的学习必填") @Nullable LocalDate startDate,
        @Schema(description = "结束日期；不在档案中的学习必填") @Nullable LocalDate endDate,

        @NotNull @Schema(description = "全天、上午、下午；多日为全天") Portion portion,

        @NotNull @DecimalMin("0.25") @DecimalMax("2000") @Schema(description = "学时")
        BigDecimal hours,

        @NotBlank @Size(max = 1000) @Schema(description = "佐证")
        String evidence) {

    @Override
    public String toString() {
        return "EnterStudy[" + topic + "]";
    }
}
