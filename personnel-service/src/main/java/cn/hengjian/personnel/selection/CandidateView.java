package cn.hengjian.personnel.selection;

import cn.hengjian.personnel.selection.rules.Eligibility.Requirement;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A candidate, to offices and to himself or herself. */
public record CandidateView(
        UUID id,
        UUID selectionId,
        UUID cadreId,
        String cadreNumber,
        String cadreName,
        String unitCode,
        String unitName,
        Standing standing,
        LocalDate registeredOn,
        @Schema(description = "报名陈述") String statement,

        @Schema(description = "今日按任用条例和公告核对未满足的条件；报名阶段和结束后为空") @Nullable
        List<UnmetView> unmet,

        @Schema(description = "资格审查结论；尚未审查为空") @Nullable Screening screening,
        @Nullable ObjectionView objection) {

    /** A requirement that is not met. */
    public record UnmetView(Requirement requirement, String found) {}

    /**
     * What the office said of the candidate.
     *
     * @param requirement that is not met, if one is not
     */
    public record Screening(
            LocalDate on,
            @Nullable Requirement requirement,
            @Nullable String reason,
            @Schema(description = "可提出异议至此日（含）") @Nullable LocalDate objectBy) {}

    /** What the candidate objected, and the answer. */
    public record ObjectionView(
            String text,
            LocalDate on,
            @Nullable String answer,
            @Nullable LocalDate answeredOn) {}

    @Override
    public String toString() {
        return "CandidateView[" + id + "]";
    }
}
