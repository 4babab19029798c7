package cn.hengjian.assessment.roster;

import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.security.Scope;
import cn.hengjian.platform.sql.Keyset;
import cn.hengjian.platform.sql.Pages;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Reads the roster's copy. */
@ApplicationScoped
class RosterRepository {

    private final Pages pages;

    RosterRepository(Pages pages) {
        this.pages = pages;
    }

    /** The units in force: those that something new can be opened for. */
    Page<UnitView> units(@Nullable String kind, PageRequest request, Caller caller) {
        return pages.page(
                Sql.of("SELECT u.id, u.code, u.name, u.kind, u.path::text AS path FROM unit u"
                                + " WHERE u.abolished_on IS NULL")
                        .andIfPresent("u.kind = ?", kind)
                        .and(Scope.of(caller).predicate("u.path", null)),
                // The id, because the copy doesn't promise that a code stands only once.
                Keyset.ascending("u.code", "u.id"),
                request,
                row -> new UnitView(
                        row.uuid("id"), row.text("code"), row.text("name"), row.text("kind"), row.text("path")));
    }

    Page<CadreView> cadres(@Nullable String unit, @Nullable String level, PageRequest request, Caller caller) {
        return pages.page(
                Sql.of("""
                        SELECT c.id, c.number, c.name, coalesce(u.code, c.unit_code) AS unit_code, u.name AS unit_name,
                            c.level, c.rank, c.post_title, c.post_class
                        FROM cadre c LEFT JOIN unit u ON u.id = c.unit_id WHERE true""")
                        .andIfPresent("u.path <@ ANY (ARRAY(SELECT f.path FROM unit f WHERE f.code = ?))", unit)
                        .andIfPresent("c.level = ?", level)
                        .and(Scope.of(caller).predicate("u.path", "c.number")),
                Keyset.ascending("c.number", "c.id"),
                request,
                row -> new CadreView(
                        row.uuid("id"),
                        row.text("number"),
                        row.text("name"),
                        row.textOrNull("unit_code"),
                        row.textOrNull("unit_name"),
                        row.text("level"),
                        row.textOrNull("rank"),
                        row.textOrNull("post_title"),
                        row.textOrNull("post_class")));
    }
}
