package cn.hengjian.personnel.selection;

import cn.hengjian.personnel.casework.DeadlineView;
import cn.hengjian.personnel.measure.ServePaper;
import cn.hengjian.personnel.selection.rules.NoticeLint;
import cn.hengjian.personnel.selection.rules.SelectionState;
import cn.hengjian.platform.rest.Versioned;
import cn.hengjian.platform.workflow.Transitions;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A selection: what is announced to everybody, and to offices its course. */
public record SelectionView(
        UUID id,
        String number,
        SelectionState state,
        SelectionScope scope,
        UUID postId,
        String postCode,
        String postTitle,
        String level,
        String unitCode,
        String unitName,
        @Schema(description = "批准文号") String approval,
        @Nullable Notice notice,
        @Schema(description = "超出任用条例的条件，及其理由和依据") List<JustifiedBar> bars,
        @Nullable LocalDate publishedOn,
        @Schema(description = "报名截止日，当日仍可报名") @Nullable LocalDate registerBy,
        @Schema(description = "未撤回的报名人数；报名截止前为空") @Nullable Integer candidates,
        List<DeadlineView> deadlines,
        @Schema(description = "面试考官和考察人员，仅向办理机关显示") List<PartyView> parties,
        @Schema(description = "拟任人选；公示前仅向办理机关显示") @Nullable Decided decided,
        @Schema(description = "公示截止日（含）") @Nullable LocalDate publicUntil,
        @Nullable LocalDate appointedOn,
        @Schema(description = "试用期末日（含）") @Nullable LocalDate probationUntil,

        @Schema(description = "试用期考核不合格的决定；向办理机关显示，送达后向本人显示") @Nullable
        Reversion reversion,

        @Nullable LocalDate closedOn,
        String policy,
        @Schema(description = "办理过程，仅向办理机关显示") List<Transitions.Made> history,
        List<String> allowedTransitions,
        long version)
        implements Versioned {

    /** A bar beyond the law with its reason and basis on record. */
    public record JustifiedBar(
            @Schema(description = "条件在公告中的位置") String pointer,
            NoticeLint.BarKind code,
            @Schema(description = "公告所设条件") String asked,
            String reason,
            @Schema(description = "法律、法规依据及条款") String basis) {}

    /** Somebody named for a part. */
    public record PartyView(
            @Schema(description = "PANEL 面试考官，INSPECTOR 考察人员")
            String part,

            String cadreNumber,
            String cadreName) {

        @Override
        public String toString() {
            return "PartyView[" + part + "]";
        }
    }

    /** Whom a body decided on. */
    public record Decided(
            UUID candidateId,
            String cadreNumber,
            String cadreName,
            @Schema(description = "决定文号") String document,
            LocalDate on) {

        @Override
        public String toString() {
            return "Decided[" + candidateId + "]";
        }
    }

    /**
     * The decision that the probation was not passed, with its service.
     *
     * @param servedOn from this day the time to appeal runs
     */
    public record Reversion(
            String cadreName,
            @Schema(description = "决定文号") String document,
            String grounds,
            LocalDate on,

            @Schema(description = "送达日期，申请复核、提出申诉的期限自当日起算") @Nullable
            LocalDate servedOn,

            ServePaper.@Nullable Receipt receipt) {

        @Override
        public String toString() {
            return "Reversion[" + document + "]";
        }
    }

    @Override
    public String toString() {
        return "SelectionView[" + number + "]";
    }
}
