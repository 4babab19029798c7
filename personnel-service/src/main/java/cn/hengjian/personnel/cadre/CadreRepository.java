package cn.hengjian.personnel.cadre;

import cn.hengjian.personnel.sight.FileScope;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Keyset;
import cn.hengjian.platform.sql.Pages;
import cn.hengjian.platform.sql.Sql;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Cadre files, stored and listed; {@link CadreFileRepository} shows a single one. */
@ApplicationScoped
class CadreRepository implements PanacheRepositoryBase<Cadre, UUID> {

    private final CadreFiles files;
    private final Pages pages;
    private final Clock clock;

    CadreRepository(CadreFiles files, Pages pages, Clock clock) {
        this.files = files;
        this.pages = pages;
        this.clock = clock;
    }

    Page<CadreSummary> list(CadreFilter filter, PageRequest request, Caller caller) {
        var select = Sql.of("""
                        SELECT c.id, c.number, c.name, c.sex, c.level, c.rank, u.code AS unit_code, u.name AS unit_name,
                               p.id AS post_id, p.code AS post_code, p.title AS post_title, c.status, c.version
                        FROM cadre c JOIN unit u ON u.id = c.unit_id LEFT JOIN post p ON p.id = c.main_post_id
                        WHERE true""").and(FileScope.predicate(caller));
        filter.narrow(select, LocalDate.now(clock), caller);
        return pages.page(select, Keyset.ascending("c.number"), request, CadreSummary::of);
    }

    /** A file to work on, which nobody does with his or her own. */
    Found require(UUID id, Caller caller) {
        var file = files.requireWorkable(id, caller);
        return new Found(findByIdOptional(id).orElseThrow(FileScope::absent), file.unitCode());
    }

    record Found(Cadre cadre, String unitCode) {}
}
