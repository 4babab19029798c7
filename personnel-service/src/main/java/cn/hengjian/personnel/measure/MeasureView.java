package cn.hengjian.personnel.measure;

import cn.hengjian.personnel.casework.CaseKind;
import cn.hengjian.personnel.casework.DeadlineView;
import cn.hengjian.platform.rest.Versioned;
import cn.hengjian.platform.workflow.Transitions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A measure with what it comes from and what was done.
 *
 * @param suggestion the suggestion that opened it, whole, if one did
 * @param decisions each with its vote, the last governs
 * @param remedy what the cadre may do against it, and until when, in the reader's language (G10)
 * @param deadlines every one that was set, each with its reckoning
 * @param allowedTransitions what the caller may do now
 */
public record MeasureView(
        UUID id,
        CaseKind kind,
        String number,
        UUID cadreId,
        String cadreNumber,
        String cadreName,
        String unitCode,
        String unitName,
        String state,
        Instant openedAt,
        Source source,
        @Nullable Suggestion suggestion,
        @Schema(description = "认定的情形") @Nullable Code situation,
        @Nullable Proposal proposal,

        @Schema(description = "不予批准的法定情形逐项核查结果；未核查的为空") @Nullable
        List<Ground> grounds,

        List<Party> parties,
        @Schema(description = "告知书的送达") @Nullable Service notice,
        @Schema(description = "可陈述申辩至此日（含）") @Nullable LocalDate stateBy,
        List<Paper> papers,
        @Schema(description = "纪检监察机关的意见") @Nullable Clearance clearance,
        List<Decision> decisions,
        @Schema(description = "决定书的送达") @Nullable Service service,
        @Schema(description = "救济途径和期限") @Nullable String remedy,
        @Nullable Formalities formalities,
        @Nullable Carried carriedOut,
        List<DeadlineView> deadlines,
        @Nullable LocalDate closedOn,
        @Schema(description = "所依据的政策版本") String policy,
        List<Transitions.Made> history,
        List<String> allowedTransitions,
        long version)
        implements Versioned {

    /** What the measure comes from. */
    public record Source(
            MeasureSource kind,
            String openedBy,
            String grounds,
            @Nullable UUID talkId,
            @Nullable String talkNumber,
            @Nullable UUID measureId,
            @Nullable String measureNumber,
            @Schema(description = "所依据的事项已被撤销或者取消") boolean fell) {}

    /** A code with its words in the reader's language. */
    public record Code(String code, String title) {}

    /** What is proposed. */
    public record Proposal(
            Code manner,
            String reasons,
            @Nullable String postCode,
            @Nullable String postTitle,
            @Schema(description = "拟任级别；空为不变") @Nullable String level,

            @Schema(description = "选举或者人大任命的职务；尚未核查的为空") @Nullable
            Boolean congress,

            @Schema(description = "触发事由后的平级调动（M16）") boolean levelShifting) {}

    /** Whether a ground for refusal holds (CSL-86). */
    public record Ground(Code ground, boolean holds, String facts, String by, LocalDate on) {}

    /** Somebody named in the case. */
    public record Party(String part, String number, String name) {}

    /** A paper that was served. */
    public record Service(
            LocalDate servedOn,
            ServePaper.Receipt receipt,
            @Nullable String refusal,
            @Schema(description = "见证人") @Nullable String witness,
            String by) {}

    /** What was written in the case. */
    public record Paper(PaperKind kind, String text, String by, LocalDate on) {}

    /** What the discipline body said (G9). */
    public record Clearance(boolean openCase, boolean consents, String document, String by, LocalDate on) {}

    /** What a body decided (G5). */
    public record Decision(
            String outcome,
            String grounds,
            String document,
            int due,
            int present,
            int agreed,
            String by,
            LocalDate on) {}

    /** The formalities, the congress step among them (G6). */
    public record Formalities(String document, @Nullable String congressStep) {}

    /** What was done, from when to when its longest bar runs, and what it ended. */
    public record Carried(
            LocalDate on,
            @Schema(description = "影响期末日；无影响期的为空") @Nullable LocalDate until,
            @Nullable UUID endedPosting,
            @Nullable UUID begunPosting,
            @Nullable String levelBefore) {}

    @Override
    public String toString() {
        return "MeasureView[number=" + number + "]";
    }
}
