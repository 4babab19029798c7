package cn.hengjian.assessment.form;

import cn.hengjian.assessment.ballot.rules.Grade;
import cn.hengjian.assessment.circumstance.rules.NoGrade;
import cn.hengjian.assessment.course.CourseScope;
import cn.hengjian.assessment.course.GradeNames;
import cn.hengjian.assessment.scheme.rules.AppliesTo;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what stands in a form. */
@ApplicationScoped
class FormRepository {

    private final Database database;
    private final ZoneId zone;

    FormRepository(Database database, Clock clock) {
        this.database = database;
        this.zone = clock.getZone();
    }

    /**
     * A form before it is set.
     *
     * @param form null as long as the grade is not final
     * @param date of the decision, or of what came last
     */
    record Content(
            AppliesTo appliesTo,
            String number,
            LocalDate date,
            @Nullable RegistrationForm form) {}

    Content require(UUID appraisal, Caller caller) {
        return database.find(
                        Sql.of("""
                                SELECT c.*, a.cadre_name, a.post_title, u.name AS unit_name, s.applies_to, r.year, p.mark,
                                    c.stage IN ('FINAL', 'SERVED', 'FILED') AS final,
                                    coalesce(k.name, '') AS rater_name, d.due, d.present, d.agreed, d.document,
                                    coalesce(c.filed_on, c.served_on,
                                        (d.decided_at AT TIME ZONE ?)::date, c.summary_due) AS dated
                                FROM course c JOIN participation p USING (appraisal_id)
                                JOIN unit u ON u.id = p.assessing_unit_id JOIN appraisal a ON a.id = c.appraisal_id
                                JOIN scheme s ON s.id = a.scheme_id JOIN run r ON r.id = c.run_id
                                LEFT JOIN committee_decision d ON d.id = c.decision_id
                                LEFT JOIN LATERAL
                                    (SELECT n.name FROM cadre n WHERE n.number = c.rater ORDER BY n.id LIMIT 1) k ON true
                                WHERE c.appraisal_id = ?""", zone.getId(), appraisal).and(CourseScope.reading(caller)), FormRepository::content)
                .orElseThrow(ProblemException::absent);
    }

    private static Content content(Row row) throws SQLException {
        var appliesTo = AppliesTo.valueOf(row.text("applies_to"));
        var number = row.text("cadre_number");
        int year = row.integer("year");
        return new Content(
                appliesTo,
                year + "-" + number,
                row.date("dated"),
                row.flag("final") ? form(row, year, number, appliesTo) : null);
    }

    private static RegistrationForm form(Row row, int year, String number, AppliesTo appliesTo) throws SQLException {
        var mark = row.textOrNull("mark");
        var grade = grade(row, "grade", appliesTo);
        var servedOn = row.dateOrNull("served_on");
        return new RegistrationForm(
                year,
                row.text("cadre_name"),
                number,
                row.text("unit_name"),
                Objects.requireNonNullElse(row.textOrNull("post_title"), ""),
                lines(row, "summary"),
                lines(row, "comment"),
                row.text("rater_name"),
                grade(row, "rater_grade", appliesTo),
                grade,
                row.text("document"),
                row.integer("due"),
                row.integer("present"),
                row.integer("agreed"),
                servedOn,
                servedOn == null ? null : row.flag("signed"),
                row.flag("accepted"),
                row.texts("witnesses"),
                lines(row, "statement"),
                grade == null && mark != null ? NoGrade.valueOf(mark).label() : null);
    }

    private static @Nullable Text grade(Row row, String column, AppliesTo appliesTo) throws SQLException {
        var grade = row.textOrNull(column);
        return grade == null ? null : GradeNames.of(Grade.valueOf(grade), appliesTo);
    }

    private static List<String> lines(Row row, String column) throws SQLException {
        var text = row.textOrNull(column);
        return text == null ? List.of() : text.lines().toList();
    }
}
