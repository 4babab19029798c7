package cn.hengjian.assessment.review;

import cn.hengjian.assessment.ballot.Comments;
import cn.hengjian.assessment.course.CourseScope;
import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Keyset;
import cn.hengjian.platform.sql.Pages;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;

/** Reads comments of certified reviews; nobody reads those on himself, and each reading is audited. */
@ApplicationScoped
class CommentRepository {

    private final Database database;
    private final Pages pages;
    private final Comments comments;
    private final ResultRepository results;
    private final Audit audit;

    CommentRepository(Database database, Pages pages, Comments comments, ResultRepository results, Audit audit) {
        this.database = database;
        this.pages = pages;
        this.comments = comments;
        this.results = results;
        this.audit = audit;
    }

    @Transactional
    Page<CommentView> page(UUID review, UUID cadre, PageRequest request, Caller caller) {
        results.requireCertified(review);
        requireVisible(review, cadre, caller);
        audit.record(caller, "comments-read", "cadre", cadre.toString(), Map.of("review", review));
        return pages.page(
                Sql.of(
                        "SELECT c.id, c.sealed FROM review_comment c WHERE c.review_id = ? AND c.cadre_id = ?",
                        review,
                        cadre),
                Keyset.ascending("c.id"),
                request,
                row -> new CommentView(comments.open(row.uuid("id"), row.bytes("sealed"))));
    }

    private void requireVisible(UUID review, UUID cadre, Caller caller) {
        var visible = database.find(
                Sql.of("""
                                SELECT FROM review_subject s
                                JOIN appraisal a ON a.run_id = s.run_id AND a.cadre_id = s.cadre_id
                                """ + CourseScope.OF_APPRAISAL + "WHERE s.review_id = ? AND s.cadre_id = ?", review, cadre)
                        .and("s.cadre_number IS DISTINCT FROM ?::text", caller.cadre())
                        .and(CourseScope.reading(caller)),
                _ -> cadre);
        if (visible.isEmpty()) {
            throw new ProblemException(HttpProblem.NOT_FOUND, new Text("此次测评没有这名对象", "The review has no such subject"));
        }
    }
}
