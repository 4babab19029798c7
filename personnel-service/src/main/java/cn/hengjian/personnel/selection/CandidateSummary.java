package cn.hengjian.personnel.selection;

import cn.hengjian.platform.sql.Row;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/** A candidate in a list. */
public record CandidateSummary(
        UUID id, String cadreNumber, String cadreName, String unitName, Standing standing, LocalDate registeredOn) {

    static CandidateSummary of(Row row) throws SQLException {
        return new CandidateSummary(
                row.uuid("id"),
                row.text("cadre_number"),
                row.text("cadre_name"),
                row.text("unit_name"),
                Standing.valueOf(row.text("standing")),
                row.date("registered_on"));
    }

    @Override
    public String toString() {
        return "CandidateSummary[" + id + "]";
    }
}
