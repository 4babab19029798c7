package cn.hengjian.personnel.talk;

import cn.hengjian.personnel.talk.rules.TalkState;
import cn.hengjian.platform.sql.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A talk in a list. */
public record TalkSummary(
        UUID id,
        String number,
        UUID cadreId,
        String cadreNumber,
        String cadreName,
        String unitCode,
        TalkState state,
        TalkSource source,
        @Nullable String rule,
        @Nullable UUID reviewId,
        LocalDate screeningDue,
        Instant openedAt,
        long version) {

    static TalkSummary of(Row row) throws SQLException {
        return new TalkSummary(
                row.uuid("id"),
                row.text("number"),
                row.uuid("cadre_id"),
                row.text("cadre_number"),
                row.text("cadre_name"),
                row.text("unit_code"),
                TalkState.valueOf(row.text("state")),
                TalkSource.valueOf(row.text("source")),
                row.textOrNull("rule"),
                row.uuidOrNull("review_id"),
                row.date("screening_due"),
                row.instant("opened_at"),
                row.number("version"));
    }

    @Override
    public String toString() {
        return "TalkSummary[number=" + number + "]";
    }
}
