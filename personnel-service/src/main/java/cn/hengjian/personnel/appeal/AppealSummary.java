package cn.hengjian.personnel.appeal;

import cn.hengjian.personnel.appeal.rules.AppealState;
import cn.hengjian.platform.sql.Row;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A review and appeal in a list. */
public record AppealSummary(
        UUID id,
        String number,
        @Nullable UUID talkId,
        @Nullable String talkNumber,
        AppealView.Against against,
        String cadreNumber,
        String cadreName,
        String unitCode,
        Route route,
        AppealState state,
        LocalDate filedOn,
        @Nullable LocalDate stepDue,
        long version) {

    static AppealSummary of(Row row) throws SQLException {
        var against = AppealView.Against.of(row);
        return new AppealSummary(
                row.uuid("id"),
                row.text("number"),
                against.talkId(),
                against.talkNumber(),
                against,
                row.text("cadre_number"),
                row.text("cadre_name"),
                row.text("unit_code"),
                Route.valueOf(row.text("route")),
                AppealState.valueOf(row.text("state")),
                row.date("filed_on"),
                row.dateOrNull("step_due"),
                row.number("version"));
    }

    @Override
    public String toString() {
        return "AppealSummary[number=" + number + "]";
    }
}
