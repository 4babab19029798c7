package cn.hengjian.assessment.course;

import cn.hengjian.assessment.ballot.rules.Grade;
import cn.hengjian.assessment.circumstance.rules.NoGrade;
import cn.hengjian.assessment.course.rules.Consequences;
import cn.hengjian.assessment.course.rules.Consequences.Following;
import cn.hengjian.assessment.course.rules.ObjectionOutcome;
import cn.hengjian.assessment.course.rules.Stage;
import cn.hengjian.assessment.run.HeldRun;
import cn.hengjian.assessment.scheme.rules.AppliesTo;
import cn.hengjian.assessment.terms.Terms;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Keyset;
import cn.hengjian.platform.sql.Pages;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.workflow.Transitions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads courses, each reader as far as he or she may see. */
@ApplicationScoped
class CourseViewRepository {

    private static final String PEOPLE =
            " JOIN appraisal a ON a.id = c.appraisal_id JOIN scheme s ON s.id = a.scheme_id"
                    + " JOIN run r ON r.id = c.run_id WHERE true";

    private static final String NAMES = ", a.cadre_id, a.cadre_name, u.code AS unit_code, u.name AS unit_name,"
            + " s.applies_to, r.year, p.rules, d.due, d.present, d.agreed, d.document";

    private final Database database;
    private final Pages pages;
    private final Transitions transitions;
    private final CourseRuns runs;
    private final Terms terms;

    CourseViewRepository(Database database, Pages pages, Transitions transitions, CourseRuns runs, Terms terms) {
        this.database = database;
        this.pages = pages;
        this.transitions = transitions;
        this.runs = runs;
        this.terms = terms;
    }

    /** Which courses a list holds; what is null doesn't matter. */
    record Filter(
            @Nullable String unit,
            @Nullable Stage stage,
            @Nullable Grade grade) {}

    Page<CourseSummary> page(UUID run, Filter filter, PageRequest request, Caller caller) {
        return pages.page(
                Sql.of("SELECT c.*, p.mark, p.not_excellent, d.decided_by" + NAMES + Course.TABLES + PEOPLE)
                        .and("c.run_id = ?", run)
                        .andIfPresent(
                                "u.path <@ ANY (ARRAY(SELECT f.path FROM unit f WHERE f.code = ?))", filter.unit())
                        .andIfPresent("c.stage = ?", filter.stage())
                        .andIfPresent("c.grade = ?", filter.grade())
                        .and(CourseScope.reading(caller)),
                Keyset.ascending("c.cadre_number", "c.appraisal_id"),
                request,
                CourseViewRepository::summary);
    }

    /** Everybody whom the publicity shows now; one to whom somebody objects goes on being shown. */
    Page<CandidateView> candidates(@Nullable Integer year, PageRequest request) {
        return pages.page(
                Sql.of("SELECT c.*" + NAMES + Course.TABLES + PEOPLE)
                        .and("c.stage IN ('PUBLICISED', 'OBJECTION') AND c.served_on IS NULL")
                        .andIfPresent("r.year = ?", year),
                Keyset.ascending("c.cadre_number", "c.appraisal_id"),
                request,
                row -> new CandidateView(
                        row.uuid("appraisal_id"),
                        row.integer("year"),
                        row.text("cadre_number"),
                        row.text("cadre_name"),
                        row.text("unit_code"),
                        row.text("unit_name"),
                        row.date("publicised_on"),
                        row.date("public_until")));
    }

    CourseView require(UUID appraisal, Caller caller, Locale locale) {
        return database.find(
                        Sql.of("SELECT " + Course.COLUMNS + NAMES + Course.TABLES + PEOPLE)
                                .and("c.appraisal_id = ?", appraisal)
                                .and(CourseScope.reading(caller)),
                        row -> view(row, caller, locale))
                .orElseThrow(ProblemException::absent);
    }

    private static CourseSummary summary(Row row) throws SQLException {
        var mark = row.textOrNull("mark");
        return new CourseSummary(
                row.uuid("appraisal_id"),
                row.text("cadre_number"),
                row.text("cadre_name"),
                row.text("unit_code"),
                AppliesTo.valueOf(row.text("applies_to")),
                Stage.valueOf(row.text("stage")),
                mark == null ? null : NoGrade.valueOf(mark),
                row.flag("not_excellent"),
                row.textOrNull("rater"),
                row.dateOrNull("rater_due"),
                Course.grade(row, "rater_grade"),
                Course.grade(row, "grade"),
                row.dateOrNull("public_until"),
                row.dateOrNull("objection_due"));
    }

    private CourseView view(Row row, Caller caller, Locale locale) throws SQLException {
        var course = Course.of(row);
        var run = runs.opened(course.run());
        var appliesTo = AppliesTo.valueOf(row.text("applies_to"));
        boolean county = CourseScope.isCounty(caller) && !course.number().equals(caller.cadre());
        var consequences = consequences(course, row.uuid("cadre_id"), appliesTo, run);
        var grade = course.grade();
        var told = new CourseExplanation.Told(
                row.text("unit_code"),
                row.text("unit_name"),
                row.texts("rules"),
                course.mark(),
                course.notExcellent(),
                course.ceiling(),
                grade,
                appliesTo,
                course.stage(),
                consequences);
        return new CourseView(
                course.appraisal(),
                course.run(),
                row.integer("year"),
                course.number(),
                row.text("cadre_name"),
                told.unitCode(),
                told.unitName(),
                appliesTo,
                course.stage(),
                course.mark(),
                course.notExcellent(),
                course.ceiling(),
                told.rules(),
                course.summaryDue(),
                row.textOrNull("summary"),
                course.rater(),
                row.dateOrNull("rater_due"),
                row.textOrNull("comment"),
                course.raterGrade(),
                grade,
                grade == null ? null : GradeNames.of(grade, appliesTo).in(locale),
                decision(row),
                row.dateOrNull("publicised_on"),
                course.publicUntil(),
                course.objectionDue(),
                service(row),
                row.dateOrNull("filed_on"),
                objections(course, county, caller),
                consequences.stream()
                        .map(each -> new CourseView.ConsequenceView(
                                each.consequence(),
                                each.consequence().rule(),
                                each.text().in(locale)))
                        .toList(),
                county ? transitions.history(course.appraisal()) : List.of(),
                CourseExplanation.of(told, locale),
                row.number("version"),
                CourseStates.allowed(course.stage(), course.facts(terms.today(), caller), caller));
    }

    /** Nothing before a grade is final, and for public institutions nothing: those rules are of civil servants. */
    private List<Following> consequences(Course course, UUID cadre, AppliesTo appliesTo, HeldRun run) {
        var grade = course.grade();
        if (grade == null || appliesTo == AppliesTo.PI || !CourseExplanation.isFinal(course.stage())) {
            return List.of();
        }
        var earlier = new HashMap<Integer, Grade>();
        database.each(
                Sql.of(
                        "SELECT r.year, c.grade FROM course c JOIN appraisal a ON a.id = c.appraisal_id"
                                + " JOIN run r ON r.id = c.run_id WHERE a.cadre_id = ? AND c.stage = 'FILED'"
                                + " AND c.grade IS NOT NULL AND r.kind = 'ANNUAL' AND r.year < ?",
                        cadre,
                        run.year()),
                row -> earlier.put(row.integer("year"), Grade.valueOf(row.text("grade"))));
        return Consequences.of(
                run.year(), grade, earlier, CoursePolicy.of(run.policy()).consequences());
    }

    private static CourseView.@Nullable DecisionView decision(Row row) throws SQLException {
        var due = row.integerOrNull("due");
        return due == null
                ? null
                : new CourseView.DecisionView(
                        due,
                        row.integer("present"),
                        row.integer("agreed"),
                        row.text("document"),
                        row.text("decided_by"));
    }

    private static CourseView.@Nullable ServiceView service(Row row) throws SQLException {
        var servedOn = row.dateOrNull("served_on");
        return servedOn == null
                ? null
                : new CourseView.ServiceView(
                        servedOn,
                        row.flag("signed"),
                        row.texts("witnesses"),
                        row.flag("accepted"),
                        row.textOrNull("statement"));
    }

    private List<CourseView.ObjectionView> objections(Course course, boolean county, Caller caller) {
        return database.list(
                Sql.of("SELECT * FROM course_objection WHERE appraisal_id = ?", course.appraisal())
                        .and("? OR by_cadre = ?::text", county, caller.cadre())
                        .add("ORDER BY id"),
                row -> {
                    var outcome = row.textOrNull("outcome");
                    return new CourseView.ObjectionView(
                            row.text("by_cadre"),
                            row.text("reason"),
                            row.date("objected_on"),
                            row.date("decide_by"),
                            outcome == null ? null : ObjectionOutcome.valueOf(outcome),
                            row.textOrNull("answer"),
                            row.dateOrNull("decided_on"));
                });
    }
}
