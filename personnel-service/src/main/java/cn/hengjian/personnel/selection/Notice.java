package cn.hengjian.personnel.selection;

import cn.hengjian.personnel.codes.KnownCode;
import cn.hengjian.personnel.selection.rules.Conditions;
import cn.hengjian.personnel.unit.UnitKind;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a selection announces. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Notice(
        @NotBlank @Size(max = 4000) @Schema(description = "职位职责")
        String duties,

        @NotNull @Valid Asked conditions,

        @Schema(description = "须由人工核对的其他条件") @Nullable @Size(max = 20)
        List<@NotBlank @Size(max = 500) String> otherConditions,

        @Schema(description = "对超出任用条例的条件，逐条写明理由和法律依据") @Nullable @Size(max = 20)
        List<@Valid @NotNull Justification> justifications) {

    /** What is asked of candidates, each in a field of its own so that it can be compared with the law. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Asked(
            @Schema(description = "年龄上限（周岁，含）") @Nullable @Min(18) @Max(70)
            Integer maxAge,

            @Schema(description = "最低学历，代码表 education") @Nullable @KnownCode("education")
            String minEducation,

            @Schema(description = "限全日制学历") @Nullable Boolean fullTimeOnly,

            @Schema(description = "限性别，代码表 sex") @Nullable @KnownCode("sex")
            String sex,

            @Schema(description = "限政治面貌，代码表 political-status") @Nullable @Size(max = 13)
            List<@NotNull @Pattern(regexp = "0[1-9]|1[0-3]") String> politicalStatuses,

            @Schema(description = "限所在单位的类别") @Nullable @Size(max = 10)
            List<@NotNull UnitKind> unitKinds,

            @Schema(description = "现任层次下限，代码表 level") @Nullable @KnownCode("level")
            String minLevel,

            @Schema(description = "在该层次任职年限") @Nullable @Min(0) @Max(40)
            Integer yearsAtLevel,

            @Schema(description = "工龄") @Nullable @Min(0) @Max(45)
            Integer yearsOfService) {}

    /** Why a bar beyond the law is there, and by which law it may be. */
    public record Justification(
            @NotBlank @Size(max = 100) @Schema(description = "条件在本请求中的位置，如 /conditions/maxAge")
            String pointer,

            @NotBlank @Size(max = 2000) String reason,

            @NotBlank @Size(max = 500) @Schema(description = "法律、法规依据及条款")
            String basis) {}

    Conditions asked() {
        return new Conditions(
                conditions.maxAge(),
                conditions.minEducation(),
                Boolean.TRUE.equals(conditions.fullTimeOnly()),
                conditions.sex(),
                listed(conditions.politicalStatuses()).stream().collect(Collectors.toSet()),
                listed(conditions.unitKinds()).stream().map(Enum::name).collect(Collectors.toSet()),
                conditions.minLevel(),
                conditions.yearsAtLevel(),
                conditions.yearsOfService());
    }

    List<String> others() {
        return listed(otherConditions);
    }

    List<Justification> justified() {
        return listed(justifications);
    }

    private static <T> List<T> listed(@Nullable List<T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }
}
