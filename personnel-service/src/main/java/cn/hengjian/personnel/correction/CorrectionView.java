package cn.hengjian.personnel.correction;

import cn.hengjian.platform.rest.Versioned;
import cn.hengjian.platform.sql.Row;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request for correction. */
public record CorrectionView(
        UUID id,
        String number,
        UUID cadreId,
        String cadreNumber,
        @Schema(description = "有误的部分") String record,
        String statement,
        CorrectionState state,
        LocalDate filedOn,
        @Schema(description = "答复期限") LocalDate due,
        boolean overdue,
        @Nullable LocalDate decidedOn,
        @Nullable String reasons,
        String policy,
        List<String> allowedTransitions,
        long version)
        implements Versioned {

    static CorrectionView of(Row row, LocalDate today, List<String> allowed) throws SQLException {
        var state = CorrectionState.valueOf(row.text("state"));
        var due = row.date("due");
        return new CorrectionView(
                row.uuid("id"),
                row.text("number"),
                row.uuid("cadre_id"),
                row.text("cadre_number"),
                row.text("record"),
                row.text("statement"),
                state,
                row.date("filed_on"),
                due,
                state == CorrectionState.FILED && today.isAfter(due),
                row.dateOrNull("decided_on"),
                row.textOrNull("reasons"),
                row.text("policy"),
                allowed,
                row.number("version"));
    }

    @Override
    public String toString() {
        return "CorrectionView[number=" + number + "]";
    }
}
