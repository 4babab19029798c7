package cn.hengjian.personnel.reorganisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a unit was, from the latest to the first, what it came from and what became of it, near to far. */
public record UnitHistoryView(
        UUID unitId, String code, List<Period> states, List<Kin> predecessors, List<Kin> successors) {

    /** What it was for a time. */
    public record Period(
            @Schema(description = "首日；空为自始") @Nullable LocalDate from,
            @Schema(description = "止日（不含）；空为至今") @Nullable LocalDate until,

            @Schema(description = "起于哪次调整") @Nullable String number,

            @Schema(description = "其批准文号") @Nullable String document,

            UnitState state) {}

    /** Another unit in its chain. */
    public record Kin(
            UUID unitId,
            String code,
            @Schema(description = "当时的名称") String name,
            @Schema(description = "MERGED 并入，SPLIT 分出") String manner,
            LocalDate effectiveOn,
            @Schema(description = "哪次调整") String number,
            @Schema(description = "隔几次调整，自 1 起") int distance) {}
}
