package cn.hengjian.personnel.unit;

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
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Units, stored and shown. */
@ApplicationScoped
class UnitRepository implements PanacheRepositoryBase<Unit, UUID> {

    private static final String SELECT = """
            SELECT u.id, u.code, u.name, u.kind, u.parent_id, p.code AS parent_code, u.path::text AS path, u.credit_code,
                   u.establishment, u.status, u.version
            FROM unit u LEFT JOIN unit p ON p.id = u.parent_id
            WHERE true""";

    private final Database database;
    private final Pages pages;

    UnitRepository(Database database, Pages pages) {
        this.database = database;
        this.pages = pages;
    }

    Page<UnitView> list(
            @Nullable String parent,
            @Nullable UnitKind kind,
            @Nullable UnitStatus status,
            @Nullable String q,
            PageRequest request,
            Caller caller) {
        var select = Sql.of(SELECT)
                .and(Scope.of(caller).predicate("u.path", null))
                .andIfPresent("p.code = ?", parent)
                .andIfPresent("u.kind = ?", kind)
                .andIfPresent("u.status = ?", status);
        if (q != null) {
            select.and(
                    "u.name ^@ ? OR u.code ^@ ?"
                            + " OR u.id IN (SELECT f.unit_id FROM unit_former f WHERE f.name ^@ ?)",
                    q,
                    q,
                    q);
        }
        return pages.page(select, Keyset.ascending("u.code"), request, UnitView::of);
    }

    UnitView require(UUID id, Caller caller) {
        return database.find(
                        Sql.of(SELECT).and("u.id = ?", id).and(Scope.of(caller).predicate("u.path", null)),
                        UnitView::of)
                .orElseThrow(UnitRepository::absent);
    }

    Optional<Unit> findByCode(String code) {
        return find("code", code).firstResultOptional();
    }

    Unit requireEntity(UUID id) {
        return findByIdOptional(id).orElseThrow(UnitRepository::absent);
    }

    private static ProblemException absent() {
        return new ProblemException(HttpProblem.NOT_FOUND, new Text("没有这个单位", "There is no such unit"));
    }
}
