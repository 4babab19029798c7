package cn.hengjian.personnel.reorganisation;

import cn.hengjian.platform.sql.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An act in a list. */
public record ReorganisationSummary(
        UUID id,
        String number,
        @Schema(description = "批准文件文号") String document,
        @Schema(description = "生效日期") LocalDate effectiveOn,
        String reason,
        String recordedBy,
        Instant recordedAt) {

    static ReorganisationSummary of(Row row) throws SQLException {
        return new ReorganisationSummary(
                row.uuid("id"),
                row.text("number"),
                row.text("document"),
                row.date("effective_on"),
                row.text("reason"),
                row.text("recorded_by"),
                row.instant("recorded_at"));
    }
}
