package cn.hengjian.personnel.talk;

import cn.hengjian.platform.rest.Versioned;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.workflow.Transitions;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A talk with what caused it and what was done. */
public record TalkView(
        UUID id,
        String number,
        UUID cadreId,
        String cadreNumber,
        String cadreName,
        String unitCode,
        TalkState state,
        Instant openedAt,
        @Schema(description = "应在此日前完成核查") LocalDate screeningDue,
        @Nullable String noActionReason,
        Cause cause,
        List<Transitions.Made> history,
        List<String> allowedTransitions,
        long version)
        implements Versioned {

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
            Links links) {

        static Cause of(Row row) throws SQLException {
            return new Cause(
                    row.uuid("suggestion_id"),
                    row.uuid("review_id"),
                    row.uuid("run_id"),
                    row.text("rule"),
                    row.text("reading"),
                    row.text("pack"),
                    row.integer("pack_version"),
                    new TalkSuggestion.Counts(
                            row.integer("valid_marks"),
                            row.integer("competent"),
                            row.integer("incompetent"),
                            row.integer("returned"),
                            row.integer("issued")),
                    List.of(row.text("reasons").split(",", -1)),
                    row.instant("certified_at"),
                    new Links(row.text("explanation")));
        }
    }

    /** Where to read on. */
    public record Links(@Schema(description = "触发的完整计算说明") String explanation) {}

    @Override
    public String toString() {
        return "TalkView[number=" + number + "]";
    }
}
