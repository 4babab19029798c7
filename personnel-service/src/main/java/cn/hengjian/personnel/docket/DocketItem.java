package cn.hengjian.personnel.docket;

import cn.hengjian.personnel.casework.CaseKind;
import cn.hengjian.personnel.casework.Task;
import cn.hengjian.platform.sql.Row;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that a case waits for. */
public record DocketItem(
        CaseKind kind,
        UUID caseId,
        String number,
        Task task,
        @Schema(description = "可办理的角色；空为干部本人") List<String> roles,
        LocalDate due,
        @Schema(description = "提醒日") LocalDate warning,
        boolean overdue,
        String cadreNumber,
        String cadreName,
        String unitCode,
        String unitName) {

    static DocketItem of(Row row) throws SQLException {
        return new DocketItem(
                CaseKind.valueOf(row.text("case_kind")),
                row.uuid("case_id"),
                row.text("case_number"),
                Task.valueOf(row.text("task")),
                row.texts("roles"),
                row.date("due"),
                row.date("warn_on"),
                row.flag("overdue"),
                row.text("cadre_number"),
                row.text("cadre_name"),
                row.text("unit_code"),
                row.text("unit_name"));
    }

    @Override
    public String toString() {
        return "DocketItem[" + number + ", " + task + "]";
    }
}
