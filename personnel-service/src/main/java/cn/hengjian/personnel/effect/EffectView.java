package cn.hengjian.personnel.effect;

import cn.hengjian.personnel.casework.CaseKind;
import cn.hengjian.platform.sql.Row;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An effect of a measure. */
public record EffectView(
        UUID id,
        EffectKind kind,
        @Schema(description = "首日") LocalDate from,
        @Schema(description = "末日，当日仍有效") LocalDate until,
        String rule,
        @Schema(description = "期限所依据的政策版本") String policy,
        CaseKind caseKind,
        UUID caseId,
        String caseNumber,
        @Schema(description = "自此日起提前终止") @Nullable LocalDate endedOn,
        @Nullable String endReason,
        @Schema(description = "今日是否有效") boolean running,
        @Schema(description = "今日同类影响期中最长者") boolean governing) {

    static EffectView of(Row row) throws SQLException {
        return new EffectView(
                row.uuid("id"),
                EffectKind.valueOf(row.text("kind")),
                row.date("from_day"),
                row.date("until_day"),
                row.text("rule"),
                row.text("policy"),
                CaseKind.valueOf(row.text("case_kind")),
                row.uuid("case_id"),
                row.text("case_number"),
                row.dateOrNull("ended_on"),
                row.textOrNull("end_reason"),
                row.flag("running"),
                row.flag("governing"));
    }
}
