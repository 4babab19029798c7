package cn.hengjian.personnel.results;

import cn.hengjian.platform.sql.Row;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A triggered case that nobody acted on, or during which the cadre was moved sideways (M16). */
public record TriggeredCase(
        @Schema(description = "TALK、CLUE 或者措施的种类") String kind,
        UUID id,
        String number,
        @Schema(description = "触发的来源") String trigger,
        String state,
        @Nullable UUID suggestionId,
        @Nullable UUID cadreId,
        @Nullable String cadreNumber,
        @Nullable String cadreName,
        String unitCode,
        String unitName,
        LocalDate openedOn,
        @Schema(description = "自触发之日起的天数，当日不计") int ageDays,
        @Schema(description = "尚未采取行动") boolean pending,
        @Schema(description = "尚未采取行动，且超过 honour.maxAge") boolean overdue,
        @Schema(description = "案件期间平级调动的任职日期") @Nullable LocalDate sidewaysOn,
        @Schema(description = "案件期间平级调动的新职位") @Nullable String sidewaysPost) {

    static TriggeredCase of(Row row) throws SQLException {
        return new TriggeredCase(
                row.text("kind"),
                row.uuid("id"),
                row.text("number"),
                row.text("trigger"),
                row.text("state"),
                row.uuidOrNull("suggestion_id"),
                row.uuidOrNull("cadre_id"),
                row.textOrNull("cadre_number"),
                row.textOrNull("cadre_name"),
                row.text("unit_code"),
                row.text("unit_name"),
                row.date("opened_on"),
                row.integer("age_days"),
                row.flag("pending"),
                row.flag("overdue"),
                row.dateOrNull("sideways_on"),
                row.textOrNull("sideways_post"));
    }

    @Override
    public String toString() {
        return "TriggeredCase[number=" + number + "]";
    }
}
