package cn.hengjian.assessment.tenure;

import cn.hengjian.assessment.tenure.rules.TermFacts;
import cn.hengjian.assessment.tenure.rules.TermState;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Row;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The appraisal of a term, as steps read it.
 *
 * @param goalNumber version of the goals that the result is measured by; null before the report
 * @param toAdd filed annual appraisals of the term that are not added yet
 * @param unfiled annual appraisals of the person in the term that are not filed yet
 */
record TermAppraisal(
        UUID id,
        UUID plan,
        String number,
        TermState state,
        LocalDate from,
        LocalDate endsOn,
        LocalDate reportDue,
        @Nullable Integer goalNumber,
        @Nullable String evaluatedBy,
        int toAdd,
        int unfiled,
        String pack,
        int packVersion) {

    static final String SELECT = """
            SELECT t.*, p.title, y.* FROM term_appraisal t JOIN goal_plan p ON p.id = t.plan_id
            JOIN unit u ON u.id = t.unit_id
            CROSS JOIN LATERAL (
                SELECT (count(*) FILTER (WHERE c.stage = 'FILED' AND n.term_id IS NULL))::int AS to_add,
                    (count(*) FILTER (WHERE c.stage <> 'FILED'))::int AS unfiled
                FROM appraisal a JOIN run r ON r.id = a.run_id JOIN course c ON c.appraisal_id = a.id
                LEFT JOIN term_annual n ON n.term_id = t.id AND n.appraisal_id = a.id
                WHERE a.cadre_number = t.cadre_number AND r.kind = 'ANNUAL'
                    AND r.year BETWEEN extract(year FROM t.from_on) AND extract(year FROM t.ends_on)) y
            WHERE true""";

    static TermAppraisal of(Row row) throws SQLException {
        return new TermAppraisal(
                row.uuid("id"),
                row.uuid("plan_id"),
                row.text("cadre_number"),
                TermState.valueOf(row.text("state")),
                row.date("from_on"),
                row.date("ends_on"),
                row.date("report_due"),
                row.integerOrNull("goal_number"),
                row.textOrNull("evaluated_by"),
                row.integer("to_add"),
                row.integer("unfiled"),
                row.text("policy_pack"),
                row.integer("policy_version"));
    }

    boolean isOf(Caller caller) {
        return number.equals(caller.cadre());
    }

    /** What the guards ask; what a decision brings comes with it. */
    TermFacts facts(LocalDate today, Caller caller) {
        return new TermFacts(
                today, isOf(caller), caller.username().equals(evaluatedBy), endsOn, reportDue, toAdd, unfiled, false);
    }
}
