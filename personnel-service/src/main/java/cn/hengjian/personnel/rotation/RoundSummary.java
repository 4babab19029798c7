package cn.hengjian.personnel.rotation;

import cn.hengjian.platform.sql.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A round in a list. */
public record RoundSummary(
        UUID id,
        String number,
        String title,
        String openedBy,
        Instant openedAt,
        int moves,
        @Nullable LocalDate movedOn) {

    static RoundSummary of(Row row) throws SQLException {
        return new RoundSummary(
                row.uuid("id"),
                row.text("number"),
                row.text("title"),
                row.text("opened_by"),
                row.instant("opened_at"),
                row.integer("moves"),
                row.dateOrNull("moved_on"));
    }
}
