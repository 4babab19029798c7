package cn.hengjian.assessment.stage;

import cn.hengjian.assessment.stage.rules.StageFacts;
import cn.hengjian.assessment.stage.rules.StageState;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.security.Roles;
import cn.hengjian.platform.sql.Row;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stage appraisal, as steps read it.
 *
 * @param rater number of the cadre who rates; null where nobody is above
 */
record StageAppraisal(
        UUID id,
        UUID run,
        String number,
        String unitCode,
        StageState state,
        @Nullable String rater,
        LocalDate from,
        LocalDate reportDue,
        LocalDate gradeDue,
        @Nullable LocalDate statementDue,
        boolean stated,
        String pack,
        int packVersion) {

    private static final Set<String> OFFICES = Set.of(Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION);

    static final String SELECT =
            "SELECT s.*, r.title, r.report_due, r.grade_due, r.policy_pack, r.policy_version FROM stage_appraisal s"
                    + " JOIN stage_run r ON r.id = s.run_id JOIN unit u ON u.id = s.unit_id WHERE true";

    static StageAppraisal of(Row row) throws SQLException {
        return new StageAppraisal(
                row.uuid("id"),
                row.uuid("run_id"),
                row.text("cadre_number"),
                row.text("unit_code"),
                StageState.valueOf(row.text("state")),
                row.textOrNull("rater"),
                row.date("from_on"),
                row.date("report_due"),
                row.date("grade_due"),
                row.dateOrNull("statement_due"),
                row.textOrNull("statement") != null,
                row.text("policy_pack"),
                row.integer("policy_version"));
    }

    boolean isOf(Caller caller) {
        return number.equals(caller.cadre());
    }

    StageFacts facts(LocalDate today, Caller caller) {
        boolean committee = caller.hasAny(OFFICES) && (rater == null || today.isAfter(gradeDue));
        return new StageFacts(
                today,
                isOf(caller),
                committee || (rater != null && rater.equals(caller.cadre())),
                reportDue,
                statementDue,
                stated,
                false);
    }
}
