package cn.hengjian.personnel.talk;

import cn.hengjian.personnel.casework.DeadlineView;
import cn.hengjian.personnel.talk.rules.TalkState;
import cn.hengjian.platform.rest.Versioned;
import cn.hengjian.platform.workflow.Transitions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A talk with what it comes from and what was done.
 *
 * @param cause the suggestion that opened it, if one did
 * @param deadlines every one that was set, each with its reckoning
 * @param allowedTransitions what the caller may do now
 */
public record TalkView(
        UUID id,
        String number,
        UUID cadreId,
        String cadreNumber,
        String cadreName,
        String unitCode,
        String unitName,
        TalkState state,
        Instant openedAt,
        @Schema(description = "应在此日前完成核查") LocalDate screeningDue,
        Source source,
        @Nullable Cause cause,
        @Nullable String noActionReason,
        @Schema(description = "提醒内容") @Nullable String reminder,
        @Nullable Approval approval,
        @Schema(description = "谈话记录") @Nullable Held held,
        @Schema(description = "整改期限") @Nullable LocalDate rectifyDue,
        @Schema(description = "已延长一次") boolean extended,
        @Schema(description = "异议期限") @Nullable LocalDate objectionDue,
        List<Paper> papers,
        List<DeadlineView> deadlines,
        @Nullable LocalDate closedOn,
        @Schema(description = "所依据的政策版本") String policy,
        List<Transitions.Made> history,
        List<String> allowedTransitions,
        long version)
        implements Versioned {

    /** What the talk comes from; who opened it by hand says why. */
    public record Source(
            TalkSource kind,
            @Nullable String openedBy,
            @Nullable String grounds,
            @Nullable UUID clueId,
            @Nullable String clueNumber,
            @Schema(description = "线索已被撤回") boolean fell,
            @Nullable String document,
            @Nullable Integer year) {}

    /** The suggestion that opened the case. */
    public record Cause(
            UUID suggestionId,
            UUID reviewId,
            UUID runId,
            String rule,
            String reading,
            String pack,
            int packVersion,
            TalkSuggestion.Counts counts,
            List<String> reasons,
            Instant certifiedAt,
            Links links) {}

    /** Where to read on. */
    public record Links(@Schema(description = "触发的完整计算说明") String explanation) {}

    /** Who decided that the talk is held. */
    public record Approval(String by, LocalDate on, String grounds) {}

    /** The talk as it was taken down. */
    public record Held(
            LocalDate heldOn,
            String place,
            Person leader,
            Person recorder,
            String reason,
            String explanation,
            String requirements,
            String recordedBy,
            @Nullable LocalDate signedOn,
            @Schema(description = "拒绝签字的情况") @Nullable String refusal,
            @Nullable Person witness) {}

    /** Somebody who took part. */
    public record Person(String number, String name) {}

    /** What was written in the case. */
    public record Paper(PaperKind kind, String text, String by, LocalDate on) {}

    @Override
    public String toString() {
        return "TalkView[number=" + number + "]";
    }
}
