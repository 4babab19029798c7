package cn.hengjian.personnel.unit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Establishes a unit below another. */
public record CreateUnit(
        @NotNull @Pattern(regexp = Units.CODE) @Schema(description = "单位代码；大写字母、数字、连字符、下划线，一经使用不再更改。")
        String code,

        @NotBlank @Size(max = 100) @Schema(description = "单位名称（GB/T 14946 B0101）。")
        String name,

        @NotNull @Schema(description = "单位类别。") UnitKind kind,

        @Pattern(regexp = Units.CODE) @Schema(description = "上级单位代码；仅县为空。") @Nullable
        String parentCode,

        @Schema(description = "统一社会信用代码（GB 32100）。") @Nullable
        String creditCode,

        @Min(0) @Max(100_000) @Schema(description = "编制数。") @Nullable
        Integer establishment) {}
