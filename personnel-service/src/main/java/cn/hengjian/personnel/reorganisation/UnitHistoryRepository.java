package cn.hengjian.personnel.reorganisation;

import cn.hengjian.personnel.reorganisation.UnitHistoryView.Kin;
import cn.hengjian.personnel.reorganisation.UnitHistoryView.Period;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.security.Scope;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what units were. */
@ApplicationScoped
class UnitHistoryRepository {

    private final Database database;

    UnitHistoryRepository(Database database) {
        this.database = database;
    }

    /** Of a unit that the caller sees; the chain names others by code and name only. */
    UnitHistoryView require(UUID id, @Nullable LocalDate asOf, Caller caller) {
        return database.find(
                        Sql.of("SELECT u.code FROM unit u WHERE u.id = ?", id)
                                .and(Scope.of(caller).predicate("u.path", null)),
                        row -> new UnitHistoryView(
                                id,
                                row.text("code"),
                                states(id, asOf),
                                chain(id, "to_unit", "from_unit", "r.effective_on - 1"),
                                chain(id, "from_unit", "to_unit", "r.effective_on")))
                .orElseThrow(
                        () -> new ProblemException(HttpProblem.NOT_FOUND, new Text("没有这个单位", "There is no such unit")));
    }

    private List<Period> states(UUID id, @Nullable LocalDate asOf) {
        var select = Sql.of("""
                SELECT s.since, s.until, s.name, p.code AS parent_code, s.path::text AS path, s.establishment, s.status,
                       r.number, r.document
                FROM unit_state s LEFT JOIN unit p ON p.id = s.parent_id LEFT JOIN reorganisation r ON r.id = s.begun_by
                WHERE s.unit_id = ?""", id);
        if (asOf != null) {
            select.and("s.since IS NULL OR s.since <= ?", asOf).and("s.until IS NULL OR s.until > ?", asOf);
        }
        return database.list(
                select.add("ORDER BY s.until DESC NULLS FIRST, s.ended_by DESC"),
                row -> new Period(
                        row.dateOrNull("since"),
                        row.dateOrNull("until"),
                        row.textOrNull("number"),
                        row.textOrNull("document"),
                        UnitState.of(row, "")));
    }

    /** Goes on from unit to unit, each time in the direction in which time goes. */
    private List<Kin> chain(UUID id, String here, String there, String day) {
        var earlier = there.equals("from_unit") ? "<" : ">";
        return database.list(
                Sql.of(
                        "WITH RECURSIVE chain (unit_id, act, manner, distance) AS ("
                                + "SELECT s." + there + ", s.reorganisation_id, s.manner, 1 FROM unit_succession s"
                                + " WHERE s." + here + " = ? UNION"
                                + " SELECT s." + there + ", s.reorganisation_id, s.manner, c.distance + 1"
                                + " FROM unit_succession s JOIN chain c ON s." + here + " = c.unit_id"
                                + " AND s.reorganisation_id " + earlier + " c.act)"
                                + " SELECT u.id, u.code, unit_name_on(u.id, " + day
                                + ") AS name, c.manner, r.effective_on,"
                                + " r.number, c.distance FROM chain c JOIN unit u ON u.id = c.unit_id"
                                + " JOIN reorganisation r ON r.id = c.act ORDER BY c.distance, r.effective_on, u.code",
                        id),
                row -> new Kin(
                        row.uuid("id"),
                        row.text("code"),
                        row.text("name"),
                        row.text("manner"),
                        row.date("effective_on"),
                        row.text("number"),
                        row.integer("distance")));
    }
}
