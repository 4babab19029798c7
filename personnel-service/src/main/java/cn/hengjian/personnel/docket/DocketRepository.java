package cn.hengjian.personnel.docket;

import cn.hengjian.personnel.casework.Kinship;
import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.sight.FileScope;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.security.Roles;
import cn.hengjian.platform.sql.Keyset;
import cn.hengjian.platform.sql.Pages;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What falls due: an office sees what it owes in others' cases, an office of a unit that of the unit's own people only,
 * units what their cadres owe, a cadre what he or she owes, and the organisation department besides what cadres are late
 * with.
 */
@ApplicationScoped
class DocketRepository {

    private static final Set<String> UNIT = Set.of(Roles.UNIT_LEADER, Roles.UNIT_HR);

    private final Pages pages;
    private final Terms terms;

    DocketRepository(Pages pages, Terms terms) {
        this.pages = pages;
        this.terms = terms;
    }

    Page<DocketItem> list(int horizonDays, PageRequest request, Caller caller) {
        var today = terms.today();
        var select = Sql.of("""
                        SELECT d.*, d.due < ? AS overdue, c.number AS cadre_number, c.name AS cadre_name,
                               p.code AS post_code, p.title AS post_title, u.code AS unit_code, u.name AS unit_name
                        FROM duty d LEFT JOIN cadre c ON c.id = d.cadre_id LEFT JOIN post p ON p.id = d.post_id
                            JOIN unit u ON u.id = coalesce(c.unit_id, p.unit_id)
                        WHERE true""", today)
                .and("d.due <= ?", today.plusDays(horizonDays))
                .and(owed(caller)
                        .add("OR (?", caller.has(Roles.ORGANISATION))
                        .add("AND d.roles = '{}' AND d.due < ? AND", today)
                        .add(othersOnly(caller))
                        .add(")"));
        return pages.page(select, Keyset.ascending("d.due", "d.case_id", "d.task"), request, DocketItem::of);
    }

    private static Sql owed(Caller caller) {
        var owed = Sql.of("((d.roles && ?::text[]", roles(caller, role -> !UNIT.contains(role)))
                .add("OR d.roles && ?::text[] AND", roles(caller, UNIT::contains))
                .add(ofOwnUnits(caller))
                .add(") AND")
                .add(othersOnly(caller))
                .add(")");
        if (caller.has(Roles.CADRE) && caller.cadre() != null) {
            owed.add("OR (d.roles = '{}' AND c.number = ?)", caller.cadre());
        }
        if (caller.hasAny(UNIT)) {
            owed.add("OR (d.roles = '{}' AND").add(ofOwnUnits(caller)).add(")");
        }
        return owed;
    }

    private static List<String> roles(Caller caller, Predicate<String> which) {
        return caller.roles().stream().filter(which).sorted().toList();
    }

    /** Whether it is about somebody or something of the units that the caller serves, whatever else he or she may see. */
    private static Sql ofOwnUnits(Caller caller) {
        return Sql.of("(")
                .add(FileScope.predicate(FileScope.narrowed(caller, UNIT)))
                .add(")");
    }

    /** G2: neither one's own case nor that of one's kin; a case about a post is neither, its candidates it refuses itself. */
    private static Sql othersOnly(Caller caller) {
        return Sql.of("(d.post_id IS NOT NULL OR c.number IS DISTINCT FROM ? AND NOT", caller.cadre())
                .add(Kinship.ofCaller("c.id", caller))
                .add(")");
    }
}
