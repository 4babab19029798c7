package cn.hengjian.assessment.analysis;

import cn.hengjian.assessment.analysis.rules.Cut;
import cn.hengjian.assessment.score.rules.Arithmetic;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.security.Scope;
import cn.hengjian.platform.sql.Keyset;
import cn.hengjian.platform.sql.Pages;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what units scored on average, page by page. */
@ApplicationScoped
class UnitTotalsRepository {

    private final Pages pages;
    private final FootingRepository footings;

    UnitTotalsRepository(Pages pages, FootingRepository footings) {
        this.pages = pages;
        this.footings = footings;
    }

    /** Units by code, of those that a caller sees. */
    Page<UnitTotalsView> page(UUID run, @Nullable String unit, PageRequest request, Caller caller) {
        var footing = footings.require(run, caller);
        return pages.page(
                Sql.of(
                                "SELECT t.* FROM (SELECT a.unit_code, min(a.unit_name) AS unit_name, count(*)::int AS people,"
                                        + " count(s.score)::int AS scored, sum(s.score) AS total"
                                        + FootingRepository.PEOPLE,
                                run)
                        .andIfPresent("own.path <@ ANY (ARRAY(SELECT f.path FROM unit f WHERE f.code = ?))", unit)
                        .and(Scope.of(caller).predicate("own.path", null))
                        .add("GROUP BY a.unit_code) t WHERE true"),
                Keyset.ascending("t.unit_code", "t.unit_name"),
                request,
                row -> view(row, footing));
    }

    private static UnitTotalsView view(Row row, Footing footing) throws SQLException {
        var code = row.text("unit_code");
        int scored = row.integer("scored");
        boolean shown = footing.scores().shows(Cut.UNIT, code);
        return new UnitTotalsView(
                code,
                row.text("unit_name"),
                row.integer("people"),
                scored,
                footing.policy().minGroup(),
                !shown,
                shown ? Arithmetic.mean(row.decimal("total"), scored) : null);
    }
}
