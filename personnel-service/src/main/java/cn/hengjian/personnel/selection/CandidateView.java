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
        @Nullable ObjectionView objection,
        @Schema(description = "成绩；本人自公示起可见") @Nullable ResultView result,

        @Schema(description = "民主测评的认证结果；本人自公示起可见") @Nullable
        ReviewView review,

        @Schema(description = "成绩不低于考察对象而未列入的理由") @Nullable String passedOver,
        @Schema(description = "考察结论；本人自公示起可见") @Nullable Inspection inspection) {

    /** What assessment certified. */
    public record ReviewView(
            @Schema(description = "TRIGGERED 触及诫勉谈话线（M13），NOT_TRIGGERED 未触及，INDETERMINATE 票数不足")
            String outcome,

            int valid,
            int competent,
            int incompetent,
            @Schema(description = "assessment 服务中的说明") String explanation) {}

    /** What the inspection found; the report is for offices. */
    public record Inspection(boolean suitable, @Nullable String report) {

        @Override
        public String toString() {
            return "Inspection[…]";
        }
    }

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
