package cn.hengjian.personnel.results;

import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.unit.Units;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Keyset;
import cn.hengjian.platform.sql.Pages;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;

/** Triggered cases that nobody acted on, and sideways moves (M16), oldest first. */
@ApplicationScoped
class ResultRepository {

    static final String MAX_AGE = "honour.maxAge";

    private static final Keyset ORDER = Keyset.ascending("opened_on", "id", "cadre_key");

    private final Database database;
    private final Pages pages;
    private final Terms terms;

    ResultRepository(Database database, Pages pages, Terms terms) {
        this.database = database;
        this.pages = pages;
        this.terms = terms;
    }

    Page<TriggeredCase> list(ResultFilter filter, PageRequest request, Caller caller) {
        return pages.page(select(filter, caller), ORDER, request, TriggeredCase::of);
    }

    /** Hands over every one, one by one. */
    void each(ResultFilter filter, Caller caller, Database.Sink sink) {
        database.each(select(filter, caller).add("ORDER BY opened_on, id, cadre_key"), sink);
    }

    /**
     * Exactly the greatest age is not over it. A move is sideways if it leads, while the case runs, from the main post of
     * the day of the trigger to another of the same level. Nobody reads of a case of his or her own.
     */
    private Sql select(ResultFilter filter, Caller caller) {
        var today = terms.today();
        var maxAge = terms.inForce().period(MAX_AGE).count();
        var select = Sql.of("""
                        SELECT * FROM (
                            SELECT t.*, c.number AS cadre_number, c.name AS cadre_name, u.code AS unit_code,
                                   u.name AS unit_name, u.path, ?::date - t.opened_on AS age_days,
                                   t.acted_on IS NULL AND t.closed_on IS NULL AS pending,
                                   t.acted_on IS NULL AND t.closed_on IS NULL AND ?::date - t.opened_on > ? AS overdue,
                                   s.sideways_on, s.sideways_post
                            FROM triggered_case t JOIN unit u ON u.id = t.unit_id LEFT JOIN cadre c ON c.id = t.cadre_id
                                LEFT JOIN LATERAL (
                                    SELECT lower(h.valid) AS sideways_on, p.code AS sideways_post
                                    FROM posting b JOIN post q ON q.id = b.post_id
                                        JOIN posting h ON h.cadre_id = b.cadre_id
                                        JOIN post p ON p.id = h.post_id AND p.id <> q.id AND p.level = q.level
                                    WHERE b.cadre_id = t.cadre_id AND b.kind = 'MAIN' AND upper_inf(b.recorded)
                                        AND b.valid @> t.opened_on AND h.kind = 'MAIN' AND upper_inf(h.recorded)
                                        AND lower(h.valid) > t.opened_on AND lower(h.valid) <= coalesce(t.closed_on, ?)
                                    ORDER BY lower(h.valid) LIMIT 1) s ON true
                        ) x WHERE (pending OR sideways_on IS NOT NULL)""", today, today, maxAge, today)
                .and("cadre_number IS DISTINCT FROM ?", caller.cadre())
                .andIfPresent("kind = ?", filter.kind())
                .andIfPresent("overdue = ?", filter.overdue())
                .andIfPresent("(sideways_on IS NOT NULL) = ?", filter.sideways());
        if (filter.unit() != null) {
            select.and(Units.within("path", filter.unit()));
        }
        return select;
    }
}
