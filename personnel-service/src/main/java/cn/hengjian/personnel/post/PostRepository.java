package cn.hengjian.personnel.post;

import cn.hengjian.personnel.unit.Units;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.security.Scope;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Keyset;
import cn.hengjian.platform.sql.Pages;
import cn.hengjian.platform.sql.Sql;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Posts, stored and shown. */
@ApplicationScoped
class PostRepository implements PanacheRepositoryBase<Post, UUID> {

    private final Database database;
    private final Pages pages;
    private final Clock clock;

    PostRepository(Database database, Pages pages, Clock clock) {
        this.database = database;
        this.pages = pages;
        this.clock = clock;
    }

    Page<PostView> list(@Nullable String unit, @Nullable KeyPost keyPost, PageRequest request, Caller caller) {
        var select = visible(caller).andIfPresent("p.key_post = ?", keyPost);
        if (unit != null) {
            select.and(Units.within("u.path", unit));
        }
        return pages.page(select, Keyset.ascending("p.code"), request, PostView::of);
    }

    PostView require(UUID id, Caller caller) {
        return database.find(visible(caller).and("p.id = ?", id), PostView::of).orElseThrow(PostRepository::absent);
    }

    Post requireEntity(UUID id) {
        return findByIdOptional(id).orElseThrow(PostRepository::absent);
    }

    private Sql visible(Caller caller) {
        return Sql.of("""
                        SELECT p.id, p.code, p.unit_id, u.code AS unit_code, u.name AS unit_name, p.title, p.level,
                               p.post_class, p.key_post, p.principal, p.congress, p.status, p.version,
                               NOT EXISTS (SELECT FROM posting h WHERE h.post_id = p.id AND h.valid @> ?::date
                                           AND upper_inf(h.recorded)) AS vacant
                        FROM post p JOIN unit u ON u.id = p.unit_id
                        WHERE true""", LocalDate.now(clock)).and(Scope.of(caller).predicate("u.path", null));
    }

    private static ProblemException absent() {
        return new ProblemException(HttpProblem.NOT_FOUND, new Text("没有这个职位", "There is no such post"));
    }
}
