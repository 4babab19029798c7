package cn.hengjian.assessment.special;

import cn.hengjian.assessment.special.rules.SpecialFacts;
import cn.hengjian.assessment.special.rules.SpecialState;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Row;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A special appraisal, as steps read it. */
record Special(
        UUID id,
        String number,
        SpecialState state,
        LocalDate occurredOn,
        @Nullable LocalDate hearDue,
        boolean stated,
        @Nullable String evaluatedBy,
        String pack,
        int packVersion) {

    static final String SELECT = "SELECT s.* FROM special_appraisal s JOIN unit u ON u.id = s.unit_id WHERE true";

    static Special of(Row row) throws SQLException {
        return new Special(
                row.uuid("id"),
                row.text("cadre_number"),
                SpecialState.valueOf(row.text("state")),
                row.date("occurred_on"),
                row.dateOrNull("hear_due"),
                row.textOrNull("statement") != null,
                row.textOrNull("evaluated_by"),
                row.text("policy_pack"),
                row.integer("policy_version"));
    }

    boolean isOf(Caller caller) {
        return number.equals(caller.cadre());
    }

    /** What the guards ask; what a decision or a link brings comes with it. */
    SpecialFacts facts(LocalDate today, Caller caller) {
        return new SpecialFacts(
                today, isOf(caller), caller.username().equals(evaluatedBy), stated, hearDue, false, false);
    }
}
