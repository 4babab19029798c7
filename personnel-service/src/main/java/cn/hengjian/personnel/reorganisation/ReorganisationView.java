package cn.hengjian.personnel.reorganisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An act, and what it changed or would change. */
public record ReorganisationView(
        UUID id,
        @Schema(description = "编号；预演时为届时的编号") String number,
        @Schema(description = "批准文件文号") String document,
        @Schema(description = "生效日期") LocalDate effectiveOn,
        String reason,
        String recordedBy,
        Instant recordedAt,
        @Schema(description = "变动的单位，包括随上级划转的单位") List<UnitChange> units,
        @Schema(description = "单位的来龙去脉") List<Succession> successions,
        @Schema(description = "划转或者撤销的职位") List<PostChange> posts,
        @Schema(description = "随之转入另一单位的干部") List<CadreMove> cadres,

        @Schema(description = "因此不再看得到原有范围的账号（以已生效的授权为准）") List<LostScope> lostScope) {

    /** A unit before and after. */
    public record UnitChange(
            UUID unitId,
            String code,

            @Schema(description = "调整前；空为新设") @Nullable UnitState before,

            @Schema(description = "调整后") UnitState after) {}

    /** What became of a unit. */
    public record Succession(
            String fromCode,
            String fromName,
            String toCode,
            String toName,
            @Schema(description = "MERGED 并入，SPLIT 分出") String manner) {}

    /** A post that went over or was abolished. */
    public record PostChange(
            UUID postId,
            String code,
            String title,
            @Schema(description = "是否正职") boolean principal,
            String fromUnitCode,

            @Schema(description = "空为撤销") @Nullable String toUnitCode,

            @Schema(description = "现任职干部的编号") @Nullable String holderNumber) {}

    /** A cadre whose file went over. */
    public record CadreMove(UUID cadreId, String number, String name, String fromUnitCode, String toUnitCode) {

        @Override
        public String toString() {
            return "CadreMove[" + cadreId + "]";
        }
    }

    /** An account that sees less. */
    public record LostScope(
            String account,
            String role,
            @Schema(description = "不再看到的单位代码") List<String> unitCodes) {}

    @Override
    public String toString() {
        return "ReorganisationView[" + number + "]";
    }
}
