package cn.hengjian.personnel.results;

import cn.hengjian.platform.sql.Row;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that an indicator counts. */
public record CauseCase(
        @Schema(description = "FINDING 问题，POSTING 任职，MEASURE 措施")
        String kind,

        UUID id,
        @Schema(description = "问题编号、职位代码或者措施编号") String number,
        @Nullable String cadreNumber,
        @Nullable String cadreName,
        String unitCode,
        String unitName,
        @Schema(description = "认定、任职或者生效的日期") LocalDate on,
        @Schema(description = "计入分子") boolean counted,
        @Schema(description = "任现职天数，仅 C7") @Nullable Integer days) {

    static CauseCase of(Row row) throws SQLException {
        return new CauseCase(
                row.text("kind"),
                row.uuid("id"),
                row.text("number"),
                row.textOrNull("cadre_number"),
                row.textOrNull("cadre_name"),
                row.text("unit_code"),
                row.text("unit_name"),
                row.date("day"),
                row.flag("counted"),
                row.integerOrNull("days"));
    }

    @Override
    public String toString() {
        return "CauseCase[number=" + number + "]";
    }
}
