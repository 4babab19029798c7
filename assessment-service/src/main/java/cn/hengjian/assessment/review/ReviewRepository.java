package cn.hengjian.assessment.review;

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
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Loads reviews to move them on, and reads them by projection. */
@ApplicationScoped
class ReviewRepository implements PanacheRepositoryBase<Review, UUID> {

    private static final String SELECT = """
            SELECT r.*, (SELECT count(*)::int FROM review_subject s WHERE s.review_id = r.id) AS subjects,
                (SELECT count(DISTINCT t.cadre_id)::int FROM review_total t WHERE t.review_id = r.id) AS with_totals
            FROM review r WHERE true""";

    private final Database database;
    private final Pages pages;

    ReviewRepository(Database database, Pages pages) {
        this.database = database;
        this.pages = pages;
    }

    /** A review to move on; whoever else wants to move it waits. */
    Review requireLocked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(ReviewRepository::absent);
    }

    /** Fixes who is reviewed, everybody who is appraised in the run, and what is asked about whom. */
    void lockRoster(UUID id) {
        database.update(Sql.of(
                "INSERT INTO review_subject (review_id, cadre_id, run_id, cadre_number)"
                        + " SELECT r.id, a.cadre_id, a.run_id, a.cadre_number"
                        + " FROM review r JOIN appraisal a USING (run_id) WHERE r.id = ?",
                id));
        database.update(Sql.of(
                "INSERT INTO review_question (review_id, cadre_id, question)"
                        + " SELECT review_id, cadre_id, '' FROM review_subject WHERE review_id = ?",
                id));
        database.update(Sql.of("""
                INSERT INTO review_question (review_id, cadre_id, question)
                SELECT r.id, a.cadre_id, i.code FROM review r JOIN appraisal a USING (run_id)
                JOIN indicator i ON i.scheme_id = a.scheme_id AND i.question IS NOT NULL
                WHERE r.id = ? AND r.asks = 'OVERALL_AND_QUESTIONS'""", id));
    }

    /** Who has no totals, or in some class of voters none to some question. */
    int subjectsWithoutTotals(UUID id) {
        return database.require(Sql.of("""
                        SELECT count(*)::int AS missing
                        FROM (SELECT cadre_id, count(*) AS asked FROM review_question
                              WHERE review_id = ? GROUP BY cadre_id) q
                        LEFT JOIN (SELECT cadre_id, count(*) AS totals, count(DISTINCT voter_class) AS classes
                                   FROM review_total WHERE review_id = ? GROUP BY cadre_id) t USING (cadre_id)
                        WHERE coalesce(t.totals, 0) < q.asked * coalesce(t.classes, 1)""", id, id), row -> row.integer("missing"));
    }

    int subjects(UUID id) {
        return database.require(
                Sql.of("SELECT count(*)::int AS subjects FROM review_subject WHERE review_id = ?", id),
                row -> row.integer("subjects"));
    }

    Page<ReviewView> page(@Nullable UUID run, @Nullable ReviewState state, PageRequest request, Caller caller) {
        return pages.page(
                Sql.of(SELECT).andIfPresent("r.run_id = ?", run).andIfPresent("r.state = ?", state),
                Keyset.descending("r.id"),
                request,
                row -> view(row, caller));
    }

    ReviewView view(UUID id, Caller caller) {
        return database.find(Sql.of(SELECT).and("r.id = ?", id), row -> view(row, caller))
                .orElseThrow(ReviewRepository::absent);
    }

    private static ReviewView view(Row row, Caller caller) throws SQLException {
        var state = ReviewState.valueOf(row.text("state"));
        return new ReviewView(
                row.uuid("id"),
                row.uuid("run_id"),
                row.text("title"),
                Asks.valueOf(row.text("asks")),
                row.flag("comments"),
                state,
                row.integer("subjects"),
                row.integer("with_totals"),
                row.textOrNull("counted_by"),
                row.textOrNull("certified_by"),
                row.instantOrNull("certified_at"),
                row.number("version"),
                ReviewStates.MACHINE.allowed(state, caller));
    }

    static ProblemException absent() {
        return new ProblemException(HttpProblem.NOT_FOUND, new Text("没有这次测评", "There is no such review"));
    }
}
