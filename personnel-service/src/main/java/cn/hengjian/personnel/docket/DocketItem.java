package cn.hengjian.personnel.docket;

import cn.hengjian.personnel.casework.CaseKind;
import cn.hengjian.personnel.casework.Task;
import cn.hengjian.platform.sql.Row;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

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
        @Schema(description = "所涉干部；竞争上岗为空") @Nullable String cadreNumber,
        @Nullable String cadreName,
        @Schema(description = "所涉职位，仅竞争上岗") @Nullable String postCode,
        @Nullable String postTitle,
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
                row.textOrNull("cadre_number"),
                row.textOrNull("cadre_name"),
                row.textOrNull("post_code"),
                row.textOrNull("post_title"),
                row.text("unit_code"),
                row.text("unit_name"));
    }

    @Override
    public String toString() {
        return "DocketItem[" + number + ", " + task + "]";
    }
}
