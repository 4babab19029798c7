package cn.hengjian.assessment.comprehensive;

import cn.hengjian.assessment.comprehensive.rules.ComprehensiveFacts;
import cn.hengjian.assessment.comprehensive.rules.ComprehensiveState;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Row;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A comprehensive appraisal, as steps read it.
 *
 * @param gaps of the material as it was drawn last
 */
record Comprehensive(
        UUID id,
        UUID cadreId,
        String number,
        UUID unitId,
        String unitCode,
        Occasion occasion,
        ComprehensiveState state,
        LocalDate from,
        LocalDate to,
        @Nullable String evaluatedBy,
        int gaps,
        boolean answered,
        @Nullable LocalDate answerDue,
        String pack,
        int packVersion) {

    static final String SELECT = """
            SELECT k.*, (SELECT count(*)::int FROM comprehensive_gap g WHERE g.comprehensive_id = k.id) AS gaps
            FROM comprehensive_appraisal k WHERE true""";

    static Comprehensive of(Row row) throws SQLException {
        return new Comprehensive(
                row.uuid("id"),
                row.uuid("cadre_id"),
                row.text("cadre_number"),
                row.uuid("unit_id"),
                row.text("unit_code"),
                Occasion.valueOf(row.text("occasion")),
                ComprehensiveState.valueOf(row.text("state")),
                row.date("from_on"),
                row.date("to_on"),
                row.textOrNull("evaluated_by"),
                row.integer("gaps"),
                row.textOrNull("agrees") != null,
                row.dateOrNull("answer_due"),
                row.text("policy_pack"),
                row.integer("policy_version"));
    }

    boolean isOf(Caller caller) {
        return number.equals(caller.cadre());
    }

    /** What the guards ask; what an evaluation or a decision brings comes with it. */
    ComprehensiveFacts facts(LocalDate today, Caller caller) {
        return new ComprehensiveFacts(
                today, isOf(caller), caller.username().equals(evaluatedBy), gaps, false, answered, answerDue);
    }
}
