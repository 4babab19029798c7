package cn.hengjian.personnel.appeal;

import cn.hengjian.personnel.appeal.rules.AppealFacts;
import cn.hengjian.personnel.appeal.rules.AppealState;
import cn.hengjian.personnel.appeal.rules.Outcome;
import cn.hengjian.personnel.casework.CaseKind;
import cn.hengjian.personnel.casework.DeadlineView;
import cn.hengjian.platform.rest.Versioned;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.workflow.Transitions;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A review and appeal with what was filed, heard and decided.
 *
 * @param remedy what the cadre may do next, and until when, in the reader's language (G10)
 * @param allowedTransitions what the caller may do now
 */
public record AppealView(
        UUID id,
        String number,
        @Schema(description = "对诫勉谈话不服的，为该谈话") @Nullable UUID talkId,
        @Nullable String talkNumber,
        Against against,
        UUID cadreId,
        String cadreNumber,
        String cadreName,
        String unitCode,
        Route route,
        AppealState state,
        LocalDate filedOn,
        List<Paper> papers,
        List<Member> panel,
        List<Decision> decisions,
        @Schema(description = "本人下一步的末日") @Nullable LocalDate stepDue,
        @Schema(description = "救济途径和期限") @Nullable String remedy,
        boolean extended,
        @Nullable LocalDate remandedOn,
        List<DeadlineView> deadlines,
        @Nullable LocalDate closedOn,
        @Schema(description = "所依据的政策版本") String policy,
        List<Transitions.Made> history,
        List<String> allowedTransitions,
        long version)
        implements Versioned {

    /** The decision that it is against. */
    public record Against(CaseKind kind, UUID id, String number) {

        static Against of(Row row) throws SQLException {
            return new Against(
                    CaseKind.valueOf(row.text("against_kind")), row.uuid("against_id"), row.text("against_number"));
        }

        @Nullable
        UUID talkId() {
            return kind == CaseKind.TALK ? id : null;
        }

        @Nullable
        String talkNumber() {
            return kind == CaseKind.TALK ? number : null;
        }
    }

    /** What was written. */
    public record Paper(PaperKind kind, String text, String by, LocalDate on) {}

    /** A member of the panel; a second round follows a remand. */
    public record Member(String number, String name, boolean chair, int round) {}

    /** What was decided. */
    public record Decision(
            AppealFacts.Stage stage,
            Outcome outcome,
            String grounds,
            String document,
            @Nullable LocalDate noPromotionUntil,
            String by,
            LocalDate on) {}

    @Override
    public String toString() {
        return "AppealView[number=" + number + "]";
    }
}
