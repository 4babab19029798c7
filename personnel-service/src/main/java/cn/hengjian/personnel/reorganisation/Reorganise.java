package cn.hengjian.personnel.reorganisation;

import cn.hengjian.personnel.unit.CreateUnit;
import cn.hengjian.personnel.unit.Units;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One act that changes units, in the order of its parts. Units and posts are named by code. */
public record Reorganise(
        @NotBlank @Size(max = 100) @Schema(description = "批准文件文号")
        String document,

        @NotNull @Schema(description = "生效日期，不晚于今日") LocalDate effectiveOn,
        @NotBlank @Size(max = 2000) String reason,

        @Size(max = 100) @Schema(description = "新设单位；上级可以是本次新设的单位，但须列在其后")
        List<@Valid @NotNull CreateUnit> establish,

        @Size(max = 500) @Schema(description = "更名") List<@Valid @NotNull Rename> rename,
        @Size(max = 500) @Schema(description = "划转到另一上级") List<@Valid @NotNull Move> move,

        @Size(max = 100) @Schema(description = "分立：把所列职位连同任职人员划入另一单位")
        List<@Valid @NotNull Split> split,

        @Size(max = 100) @Schema(description = "合并：全部职位、干部和下级单位并入另一单位，被并单位撤销")
        List<@Valid @NotNull Merge> merge,

        @Size(max = 500) @Schema(description = "撤销单位；须已无下级单位、干部、在任职位和未结事项")
        List<@NotNull @Pattern(regexp = Units.CODE) String> abolish,

        @Size(max = 2000) @Schema(description = "撤销职位；须无人任职")
        List<@NotNull @Pattern(regexp = Units.CODE) String> abolishPosts,

        @Size(max = 500) @Schema(description = "核定编制数；未列的合并后单位为各单位编制数之和")
        List<@Valid @NotNull Places> establishments) {

    public Reorganise {
        establish = copy(establish);
        rename = copy(rename);
        move = copy(move);
        split = copy(split);
        merge = copy(merge);
        abolish = copy(abolish);
        abolishPosts = copy(abolishPosts);
        establishments = copy(establishments);
    }

    private static <T> List<T> copy(@Nullable List<T> given) {
        return given == null ? List.of() : given;
    }

    boolean changesNothing() {
        return establish.isEmpty()
                && rename.isEmpty()
                && move.isEmpty()
                && split.isEmpty()
                && merge.isEmpty()
                && abolish.isEmpty()
                && abolishPosts.isEmpty()
                && establishments.isEmpty();
    }

    /** A new name. */
    public record Rename(
            @NotNull @Pattern(regexp = Units.CODE) String unitCode,
            @NotBlank @Size(max = 100) String name) {}

    /** Another parent; what is below moves along. */
    public record Move(
            @NotNull @Pattern(regexp = Units.CODE) String unitCode,
            @NotNull @Pattern(regexp = Units.CODE) String parentCode) {}

    /** Posts that go over with whoever holds them. */
    public record Split(
            @NotNull @Pattern(regexp = Units.CODE) String fromCode,
            @NotNull @Pattern(regexp = Units.CODE) String intoCode,

            @NotEmpty @Size(max = 2000) List<@NotNull @Pattern(regexp = Units.CODE) String> postCodes) {}

    /** Units that go over whole, and are no more. */
    public record Merge(
            @NotEmpty @Size(max = 100) List<@NotNull @Pattern(regexp = Units.CODE) String> fromCodes,

            @NotNull @Pattern(regexp = Units.CODE) String intoCode) {}

    /** How many places a unit has. */
    public record Places(
            @NotNull @Pattern(regexp = Units.CODE) String unitCode,
            @NotNull @Min(0) @Max(100_000) Integer establishment) {}
}
