package cn.hengjian.personnel.commendation;

import cn.hengjian.personnel.commendation.rules.CommendationState;
import cn.hengjian.platform.sql.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/** A suggested commendation in a list. */
public record CommendationSummary(
        UUID id,
        String number,
        CommendationState state,
        String cadreNumber,
        String cadreName,
        String unitCode,
        int year,
        int years,
        Instant openedAt) {

    static CommendationSummary of(Row row) throws SQLException {
        return new CommendationSummary(
                row.uuid("id"),
                row.text("number"),
                CommendationState.valueOf(row.text("state")),
                row.text("cadre_number"),
                row.text("cadre_name"),
                row.text("unit_code"),
                row.integer("year"),
                row.integer("years"),
                row.instant("opened_at"));
    }

    @Override
    public String toString() {
        return "CommendationSummary[number=" + number + "]";
    }
}
