package cn.hengjian.assessment.course;

import cn.hengjian.assessment.ballot.rules.Grade;
import cn.hengjian.assessment.circumstance.rules.NoGrade;
import cn.hengjian.assessment.course.rules.CourseFacts;
import cn.hengjian.assessment.course.rules.GradeCeiling;
import cn.hengjian.assessment.course.rules.Stage;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.security.Roles;
import cn.hengjian.platform.sql.Row;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The course of one appraisal, as steps read it.
 *
 * @param rater number of the cadre who rates, null where nobody is above: then the committee does
 * @param authors accounts whose work an objection would be about, and of those who object
 */
record Course(
        UUID appraisal,
        UUID run,
        String number,
        Stage stage,
        LocalDate summaryDue,
        @Nullable String rater,
        @Nullable Grade raterGrade,
        @Nullable Grade grade,
        @Nullable NoGrade mark,
        boolean notExcellent,
        @Nullable GradeCeiling ceiling,
        @Nullable LocalDate publicUntil,
        @Nullable LocalDate objectionDue,
        boolean served,
        boolean accepted,
        boolean ownObjection,
        boolean ballotsMissing,
        Set<String> authors) {

    /** Of {@code c course, p participation} and those that depend on more. */
    static final String COLUMNS = """
            c.*, p.mark, p.not_excellent, d.decided_by,
            EXISTS (SELECT FROM course_objection o WHERE o.appraisal_id = c.appraisal_id AND o.own AND o.outcome IS NULL)
                AS own_objection,
            ARRAY(SELECT o.by_username FROM course_objection o WHERE o.appraisal_id = c.appraisal_id) AS objectors,
            EXISTS (SELECT FROM appraisal q JOIN indicator i ON i.scheme_id = q.scheme_id AND i.kind = 'QUAL'
                    WHERE q.id = c.appraisal_id)
                AND NOT EXISTS (SELECT FROM review v JOIN review_subject b ON b.review_id = v.id
                    WHERE v.run_id = c.run_id AND v.state = 'CERTIFIED' AND b.cadre_number = c.cadre_number)
                AS ballots_missing,
            sc.ceiling,
            ARRAY(SELECT i.code || ' ' || i.name FROM appraisal q JOIN indicator i ON i.scheme_id = q.scheme_id
                WHERE q.id = c.appraisal_id AND i.code = ANY (sc.ceiling_by) ORDER BY i.position) AS ceiling_by""";

    static final String TABLES = " FROM course c JOIN participation p USING (appraisal_id)"
            + " JOIN unit u ON u.id = p.assessing_unit_id LEFT JOIN committee_decision d ON d.id = c.decision_id"
            + " LEFT JOIN score sc ON sc.appraisal_id = c.appraisal_id";

    static Course of(Row row) throws SQLException {
        var authors = new HashSet<>(row.texts("objectors"));
        for (var column : new String[] {"reviewed_by", "proposed_by", "decided_by"}) {
            var author = row.textOrNull(column);
            if (author != null) {
                authors.add(author);
            }
        }
        var mark = row.textOrNull("mark");
        return new Course(
                row.uuid("appraisal_id"),
                row.uuid("run_id"),
                row.text("cadre_number"),
                Stage.valueOf(row.text("stage")),
                row.date("summary_due"),
                row.textOrNull("rater"),
                grade(row, "rater_grade"),
                grade(row, "grade"),
                mark == null ? null : NoGrade.valueOf(mark),
                row.flag("not_excellent"),
                ceiling(row),
                row.dateOrNull("public_until"),
                row.dateOrNull("objection_due"),
                row.dateOrNull("served_on") != null,
                row.flag("accepted"),
                row.flag("own_objection"),
                row.flag("ballots_missing"),
                authors);
    }

    private static @Nullable GradeCeiling ceiling(Row row) throws SQLException {
        var ceiling = grade(row, "ceiling");
        return ceiling == null ? null : new GradeCeiling(ceiling, row.texts("ceiling_by"));
    }

    static @Nullable Grade grade(Row row, String column) throws SQLException {
        var grade = row.textOrNull(column);
        return grade == null ? null : Grade.valueOf(grade);
    }

    /** What the guards ask; a service or a decision that is no part of the step stands against nothing. */
    CourseFacts facts(LocalDate today, Caller caller) {
        return new CourseFacts(
                today,
                number.equals(caller.cadre()),
                rater == null ? caller.has(Roles.ASSESSMENT_COMMITTEE) : rater.equals(caller.cadre()),
                authors.contains(caller.username()),
                summaryDue,
                ballotsMissing,
                mark,
                notExcellent,
                ceiling,
                grade,
                null,
                ownObjection,
                publicUntil,
                served,
                objectionDue,
                accepted,
                true,
                true);
    }

    /** Grades are personal. */
    @Override
    public String toString() {
        return "Course[appraisal=" + appraisal + ", stage=" + stage + "]";
    }
}
