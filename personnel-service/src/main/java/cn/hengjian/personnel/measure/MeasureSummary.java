package cn.hengjian.personnel.measure;

import cn.hengjian.personnel.casework.CaseKind;
import cn.hengjian.platform.sql.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A measure in a list. */
public record MeasureSummary(
        UUID id,
        CaseKind kind,
        String number,
        UUID cadreId,
        String cadreNumber,
        String cadreName,
        String unitCode,
        String state,
        MeasureSource source,
        @Nullable String manner,
        @Schema(description = "触发事由后的平级调动（M16）") boolean levelShifting,
        Instant openedAt,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate closedOn,
        long version) {

    static MeasureSummary of(Row row) throws SQLException {
        return new MeasureSummary(
                row.uuid("id"),
                CaseKind.valueOf(row.text("kind")),
                row.text("number"),
                row.uuid("cadre_id"),
                row.text("cadre_number"),
                row.text("cadre_name"),
                row.text("unit_code"),
                row.text("state"),
                MeasureSource.valueOf(row.text("source")),
                row.textOrNull("manner"),
                row.flag("level_shifting"),
                row.instant("opened_at"),
                row.dateOrNull("decided_on"),
                row.dateOrNull("closed_on"),
                row.number("version"));
    }

    @Override
    public String toString() {
        return "MeasureSummary[number=" + number + "]";
    }
}
