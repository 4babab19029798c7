package cn.hengjian.personnel.selection;

import cn.hengjian.personnel.selection.rules.SelectionState;
import cn.hengjian.platform.sql.Row;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A selection in a list. */
public record SelectionSummary(
        UUID id,
        String number,
        SelectionState state,
        SelectionScope scope,
        String postCode,
        String postTitle,
        String level,
        String unitCode,
        String unitName,
        @Nullable LocalDate publishedOn,
        @Schema(description = "报名截止日，当日仍可报名") @Nullable LocalDate registerBy,
        @Nullable LocalDate closedOn,
        long version) {

    static SelectionSummary of(Row row) throws SQLException {
        return new SelectionSummary(
                row.uuid("id"),
                row.text("number"),
                SelectionState.valueOf(row.text("state")),
                SelectionScope.valueOf(row.text("scope")),
                row.text("post_code"),
                row.text("post_title"),
                row.text("post_level"),
                row.text("unit_code"),
                row.text("unit_name"),
                row.dateOrNull("published_on"),
                row.dateOrNull("register_by"),
                row.dateOrNull("closed_on"),
                row.number("version"));
    }
}
