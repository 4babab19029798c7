package cn.hengjian.supervision.draw;

import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.supervision.plan.Plans;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Draws as they are changed, and what they draw from. */
@ApplicationScoped
class DrawRepository implements PanacheRepositoryBase<Draw, UUID> {

    private final Database database;

    DrawRepository(Database database) {
        this.database = database;
    }

    /** The draw, locked until the transaction ends, so that of two who act at once the second sees what the first did. */
    Draw lock(UUID id) {
        var draw = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (draw == null) {
            throw ProblemException.absent();
        }
        return draw;
    }

    String nextNumber(LocalDate day) {
        return database.require(
                Sql.of("SELECT next_case_number('DRAW', ?) AS number", day.getYear()), row -> row.text("number"));
    }

    /** The units that a plan may go to, codes by id. */
    Map<UUID, String> units(UUID plan) {
        var units = new LinkedHashMap<UUID, String>();
        database.each(
                Sql.of("SELECT id, code FROM (").add(Plans.eligible(plan)).add(") eligible ORDER BY code"),
                row -> units.put(row.uuid("id"), row.text("code")));
        return units;
    }

    /** Ids of units by code. */
    Map<String, UUID> unitIds(Collection<String> codes) {
        var ids = new HashMap<String, UUID>();
        database.each(
                Sql.of("SELECT id, code FROM unit WHERE code = ANY (?)", codes),
                row -> ids.put(row.text("code"), row.uuid("id")));
        return ids;
    }

    /** User names of inspectors by number. */
    Map<String, String> usernames(Collection<String> numbers) {
        var names = new HashMap<String, String>();
        database.each(
                Sql.of("SELECT number, username FROM inspector WHERE number = ANY (?)", numbers),
                row -> names.put(row.text("number"), row.text("username")));
        return names;
    }
}
