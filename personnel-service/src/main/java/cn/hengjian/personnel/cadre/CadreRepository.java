package cn.hengjian.personnel.cadre;

import cn.hengjian.personnel.unit.Units;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Keyset;
import cn.hengjian.platform.sql.Pages;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.workflow.WorkflowProblem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Cadre files, stored and listed; {@link CadreFileRepository} shows a single one. */
@ApplicationScoped
class CadreRepository implements PanacheRepositoryBase<Cadre, UUID> {

    private final Database database;
    private final Pages pages;

    CadreRepository(Database database, Pages pages) {
        this.database = database;
        this.pages = pages;
    }

    Page<CadreSummary> list(
            @Nullable String unit, @Nullable String q, @Nullable String level, PageRequest request, Caller caller) {
        var select = Sql.of("""
                        SELECT c.id, c.number, c.name, c.sex, c.level, c.rank, u.code AS unit_code, u.name AS unit_name,
                               p.id AS post_id, p.code AS post_code, p.title AS post_title, c.status, c.version
                        FROM cadre c JOIN unit u ON u.id = c.unit_id LEFT JOIN post p ON p.id = c.main_post_id
                        WHERE true""")
                .and(FileScope.predicate(caller))
                .andIfPresent("c.name ^@ ?", q)
                .andIfPresent("c.level = ?", level);
        if (unit != null) {
            select.and(Units.within("u.path", unit));
        }
        return pages.page(select, Keyset.ascending("c.number"), request, CadreSummary::of);
    }

    /** A file to work on, which nobody does with his or her own. */
    Found require(UUID id, Caller caller) {
        var found = database.find(
                        Sql.of(
                                        "SELECT c.number, u.code FROM cadre c JOIN unit u ON u.id = c.unit_id WHERE c.id = ?",
                                        id)
                                .and(FileScope.predicate(caller)),
                        row -> new Named(row.text("number"), row.text("code")))
                .orElseThrow(FileScope::absent);
        if (found.number().equals(caller.cadre())) {
            throw new ProblemException(
                    WorkflowProblem.ANOTHER_PERSON_REQUIRED,
                    new Text("不得办理本人的档案", "Nobody works on his or her own file"));
        }
        return new Found(findByIdOptional(id).orElseThrow(FileScope::absent), found.unitCode());
    }

    record Found(Cadre cadre, String unitCode) {}

    private record Named(String number, String unitCode) {}
}
