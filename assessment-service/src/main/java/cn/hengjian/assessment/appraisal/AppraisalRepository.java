package cn.hengjian.assessment.appraisal;

import cn.hengjian.assessment.course.CourseScope;
import cn.hengjian.assessment.score.rules.Arithmetic;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Keyset;
import cn.hengjian.platform.sql.Pages;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Reads appraisals, each reader as much as he or she may see. */
@ApplicationScoped
class AppraisalRepository {

    private static final String SELECT = """
            SELECT a.*, r.year, s.code AS scheme_code, coalesce(sc.state, 'OPEN') AS state, sc.reason, sc.score,
                sc.rank, sc.group_size, sc.bottom
            FROM appraisal a JOIN run r ON r.id = a.run_id JOIN scheme s ON s.id = a.scheme_id
            JOIN unit own ON own.id = a.unit_id LEFT JOIN score sc ON sc.appraisal_id = a.id
            """ + CourseScope.OF_APPRAISAL + "WHERE true";

    private final Database database;
    private final Pages pages;
    private final String root;

    AppraisalRepository(Database database, Pages pages, @ConfigProperty(name = "quarkus.rest.path") String root) {
        this.database = database;
        this.pages = pages;
        this.root = root;
    }

    /** Which appraisals a list holds; what is null doesn't matter. */
    record Filter(
            @Nullable UUID run,
            @Nullable String cadre,
            @Nullable String unit,
            @Nullable String group) {}

    Page<AppraisalView> page(Filter filter, PageRequest request, Caller caller) {
        return pages.page(
                Sql.of(SELECT)
                        .andIfPresent("a.run_id = ?", filter.run())
                        .andIfPresent("a.cadre_number = ?", filter.cadre())
                        .andIfPresent(
                                "own.path <@ ANY (ARRAY(SELECT f.path FROM unit f WHERE f.code = ?))", filter.unit())
                        .andIfPresent("a.group_code = ?", filter.group())
                        .and(CourseScope.reading(caller)),
                Keyset.ascending("a.cadre_number", "a.id"),
                request,
                row -> view(row, caller));
    }

    AppraisalView require(UUID id, Caller caller) {
        return database.find(
                        Sql.of(SELECT).and("a.id = ?", id).and(CourseScope.reading(caller)), row -> view(row, caller))
                .orElseThrow(AppraisalRepository::absent);
    }

    private AppraisalView view(Row row, Caller caller) throws SQLException {
        boolean full = CourseScope.isCounty(caller) && !row.text("cadre_number").equals(caller.cadre());
        var id = row.uuid("id");
        var score = row.decimalOrNull("score");
        boolean computed = !row.text("state").equals("OPEN");
        return new AppraisalView(
                id,
                row.uuid("run_id"),
                row.integer("year"),
                row.uuid("cadre_id"),
                row.text("cadre_number"),
                row.text("cadre_name"),
                row.text("unit_code"),
                row.text("unit_name"),
                row.text("level"),
                row.text("post_class"),
                row.textOrNull("post_title"),
                row.uuid("scheme_id"),
                row.text("scheme_code"),
                row.text("group_code"),
                row.text("state"),
                row.textOrNull("reason"),
                score == null ? null : Arithmetic.shown(score),
                full ? row.integerOrNull("rank") : null,
                full ? row.integerOrNull("group_size") : null,
                (full && computed) ? row.flag("bottom") : null,
                (full && computed) ? root + "/appraisals/" + id + "/explanation" : null);
    }

    static ProblemException absent() {
        return new ProblemException(HttpProblem.NOT_FOUND, new Text("没有这份考核", "There is no such appraisal"));
    }
}
