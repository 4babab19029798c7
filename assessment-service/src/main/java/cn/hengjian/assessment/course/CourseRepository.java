package cn.hengjian.assessment.course;

import cn.hengjian.assessment.course.rules.CourseEvent;
import cn.hengjian.assessment.course.rules.Stage;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Loads courses to move them on, and writes what a step leaves behind. */
@ApplicationScoped
class CourseRepository {

    /** The nearest principal of the person's assessing unit or above who is somebody else; a principal's is above. */
    private static final String FIRST_RATER = """
            SELECT h.number FROM participation p JOIN unit u ON u.id = p.assessing_unit_id
            JOIN appraisal a ON a.id = p.appraisal_id
            CROSS JOIN LATERAL (
                SELECT k.number FROM cadre k JOIN post o ON o.id = k.post_id AND o.principal JOIN unit hu ON hu.id = k.unit_id
                WHERE hu.path @> u.path AND k.status IS DISTINCT FROM 'EXITED' AND k.number <> a.cadre_number
                    AND (hu.path <> u.path OR NOT EXISTS (SELECT FROM cadre own JOIN post op ON op.id = own.post_id
                        WHERE op.principal AND own.id = a.cadre_id AND own.unit_id = u.id))
                ORDER BY nlevel(hu.path) DESC, k.number LIMIT 1) h
            WHERE p.appraisal_id = ?""";

    private final Database database;

    CourseRepository(Database database) {
        this.database = database;
    }

    /** A course to move on; whoever else wants to move it waits. */
    Course lock(UUID appraisal, Sql scope) {
        return find(Sql.of("c.appraisal_id = ?", appraisal).and(scope)).orElseThrow(ProblemException::absent);
    }

    /** A person's course in the run of a year. */
    Course lockOwn(int year, @Nullable String cadre) {
        return find(Sql.of(
                        "c.cadre_number = ?::text AND c.run_id = (SELECT r.id FROM run r WHERE r.kind = 'ANNUAL'"
                                + " AND r.year = ?)",
                        cadre,
                        year))
                .orElseThrow(ProblemException::absent);
    }

    private Optional<Course> find(Sql condition) {
        return database.find(
                Sql.of("SELECT " + Course.COLUMNS + Course.TABLES + " WHERE true")
                        .and(condition)
                        .add("FOR UPDATE OF c"),
                Course::of);
    }

    /** Whom a step concerns; who is named is there at whatever stage, so that the step can be refused for him. */
    List<Course> take(UUID run, Selection selection, CourseEvent event) {
        var select = Sql.of("SELECT " + Course.COLUMNS + Course.TABLES + " WHERE c.run_id = ?", run)
                .andIfPresent("u.path <@ ANY (ARRAY(SELECT f.path FROM unit f WHERE f.code = ?))", selection.unit());
        var cadres = selection.cadres();
        if (cadres != null) {
            select.and("c.cadre_number = ANY (?)", cadres);
        } else {
            select.and(
                    "c.stage = ANY (?)",
                    CourseStates.from(event).stream().map(Stage::name).toList());
        }
        return database.list(select.add("ORDER BY c.cadre_number FOR UPDATE OF c"), Course::of);
    }

    /** Moves one course; the assignments are constant text. */
    void move(UUID appraisal, Stage to, String assignments, @Nullable Object... arguments) {
        database.update(Sql.of("UPDATE course SET stage = ?, version = version + 1", to)
                .add(assignments, arguments)
                .add("WHERE appraisal_id = ?", appraisal));
    }

    /** Moves many courses in one statement. */
    void move(Collection<Course> courses, Stage to, String assignments, @Nullable Object... arguments) {
        database.update(Sql.of("UPDATE course SET stage = ?, version = version + 1", to)
                .add(assignments, arguments)
                .add(
                        "WHERE appraisal_id = ANY (?)",
                        courses.stream().map(Course::appraisal).toList()));
    }

    /** Moves many courses, each with its grade, in one statement. */
    void propose(List<UUID> ids, List<String> grades, Stage to, String by) {
        database.update(Sql.of(
                "UPDATE course c SET stage = ?, version = c.version + 1, grade = nullif(given.grade, ''),"
                        + " proposed_by = ? FROM unnest(?::uuid[], ?::text[]) AS given (id, grade)"
                        + " WHERE c.appraisal_id = given.id",
                to,
                by,
                ids,
                grades));
    }

    /** Who is to rate a person, as the roster has it now; null where nobody is above. */
    @Nullable
    String firstRater(UUID appraisal) {
        return database.find(Sql.of(FIRST_RATER, appraisal), row -> row.text("number"))
                .orElse(null);
    }

    boolean isInService(String cadre) {
        return database.find(
                        Sql.of("SELECT id FROM cadre WHERE number = ? AND status IS DISTINCT FROM 'EXITED'", cadre),
                        row -> true)
                .isPresent();
    }

    void keep(UUID decision, UUID run, DecideGrades command, String by) {
        database.update(Sql.of(
                "INSERT INTO committee_decision (id, run_id, due, present, agreed, document, decided_by, decided_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, now())",
                decision,
                run,
                command.due(),
                command.present(),
                command.agreed(),
                command.document(),
                by));
    }

    void object(UUID id, Course course, String cadre, String by, ObjectToGrade command, LocalDate on, LocalDate due) {
        database.update(Sql.of(
                "INSERT INTO course_objection (id, appraisal_id, by_cadre, by_username, own, reason, objected_on,"
                        + " decide_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                course.appraisal(),
                cadre,
                by,
                cadre.equals(course.number()),
                command.reason(),
                on,
                due));
    }

    /** Decides every objection that is open. */
    void decide(UUID appraisal, DecideGradeObjection command, String by, LocalDate on) {
        database.update(Sql.of(
                "UPDATE course_objection SET outcome = ?, answer = ?, decided_by = ?, decided_on = ?"
                        + " WHERE appraisal_id = ? AND outcome IS NULL",
                command.outcome(),
                command.reason(),
                by,
                on,
                appraisal));
    }
}
