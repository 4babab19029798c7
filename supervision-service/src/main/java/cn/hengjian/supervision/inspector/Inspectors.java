package cn.hengjian.supervision.inspector;

import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.time.LegalPeriod;
import cn.hengjian.supervision.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who inspects, and who may not inspect which unit. */
@ApplicationScoped
public class Inspectors {

    private final Database database;
    private final Terms terms;

    Inspectors(Database database, Terms terms) {
        this.database = database;
        this.terms = terms;
    }

    /** An inspector who may be sent. */
    public record Active(String number, String username, List<String> specialities) {

        public Active {
            specialities = List.copyOf(specialities);
        }
    }

    /** The active inspectors by number. */
    public List<Active> active() {
        return database.list(
                Sql.of("SELECT number, username, specialities FROM inspector WHERE active ORDER BY number"),
                row -> new Active(row.text("number"), row.text("username"), row.texts("specialities")));
    }

    /**
     * Who of these is recused at a unit today, and why; who may inspect it is not in the answer.
     *
     * @param usernames registered or not: who is not is recused
     */
    public Map<String, List<RecusalGround>> recusals(Collection<String> usernames, UUID unit) {
        return recusals(usernames, List.of(unit)).getOrDefault(unit, Map.of());
    }

    /** The same for many units, by unit. */
    public Map<UUID, Map<String, List<RecusalGround>>> recusals(Collection<String> usernames, Collection<UUID> units) {
        var found = new HashMap<UUID, Map<String, List<RecusalGround>>>();
        database.each(
                select(usernames, units),
                row -> found.computeIfAbsent(row.uuid("unit_id"), _ -> new HashMap<>())
                        .computeIfAbsent(row.text("username"), _ -> new ArrayList<>())
                        .add(RecusalGround.valueOf(row.text("ground"))));
        return found;
    }

    /** Ties of inspectors to units, wherever one of a tie's unit and the unit in question lies under the other. */
    private Sql select(Collection<String> usernames, Collection<UUID> units) {
        return Sql.of("""
                WITH sent AS (
                    SELECT i.id, i.username, c.id AS cadre_id, c.unit_id
                    FROM inspector i JOIN cadre c ON c.number = i.cadre_number
                    WHERE i.active AND i.username = ANY (?)
                ), tie AS (
                    SELECT username, 'OWN_UNIT' AS ground, unit_id FROM sent
                    UNION
                    SELECT s.username, 'FORMER_UNIT', p.unit_id
                    FROM sent s JOIN cadre_unit_period p ON p.cadre_id = s.cadre_id AND p.left_on >= ?
                    UNION
                    SELECT s.username, CASE a.ground WHEN 'OTHER' THEN 'DECLARED' ELSE 'KIN' END,
                           coalesce(a.unit_id, k.unit_id)
                    FROM sent s JOIN inspector_avoidance a ON a.inspector_id = s.id AND a.ended_on IS NULL
                    LEFT JOIN cadre k ON k.id = a.kin_id
                )
                SELECT DISTINCT t.id AS unit_id, tie.username, tie.ground
                FROM tie JOIN unit u ON u.id = tie.unit_id JOIN unit t ON t.path <@ u.path OR t.path @> u.path
                WHERE t.id = ANY (?)
                UNION ALL
                SELECT t.id, named.username, 'NOT_REGISTERED' FROM unnest(?::text[]) AS named (username), unit t
                WHERE t.id = ANY (?) AND named.username NOT IN (SELECT username FROM sent)
                ORDER BY unit_id, username, ground""", usernames, formerSince(), units, usernames, units);
    }

    /**
     * Whom a person is tied to, as far as the registry and the roster know him or her by user name or as a cadre. An
     * inspector who is not active any more keeps his or her ties.
     */
    public Ties ties(Caller person) {
        return database.require(
                Sql.of("""
                WITH self AS (
                    SELECT c.id, c.number, c.unit_id FROM cadre c
                    WHERE c.number = ? OR c.number IN (SELECT i.cadre_number FROM inspector i WHERE i.username = ?)
                ), declared AS (
                    SELECT a.unit_id, a.kin_id
                    FROM inspector_avoidance a JOIN inspector i ON i.id = a.inspector_id
                    JOIN self s ON s.number = i.cadre_number
                    WHERE a.ended_on IS NULL
                ), kin AS (
                    SELECT k.number, k.unit_id FROM declared d JOIN cadre k ON k.id = d.kin_id
                    UNION
                    SELECT c.number, c.unit_id
                    FROM self s JOIN inspector_avoidance a ON a.kin_id = s.id AND a.ended_on IS NULL
                    JOIN inspector i ON i.id = a.inspector_id JOIN cadre c ON c.number = i.cadre_number
                ), tie AS (
                    SELECT unit_id FROM self
                    UNION SELECT unit_id FROM kin
                    UNION SELECT unit_id FROM declared
                    UNION SELECT p.unit_id FROM self s JOIN cadre_unit_period p ON p.cadre_id = s.id AND p.left_on >= ?
                )
                SELECT ARRAY(SELECT number FROM self UNION SELECT number FROM kin ORDER BY 1) AS cadres,
                       ARRAY(SELECT DISTINCT t.code FROM tie JOIN unit u ON u.id = tie.unit_id
                             JOIN unit t ON t.path <@ u.path OR t.path @> u.path ORDER BY 1) AS units""", person.cadre(), person.username(), formerSince()),
                row -> new Ties(row.texts("cadres"), row.texts("units")));
    }

    /** A unit that was left on this day or later still counts. */
    private LocalDate formerSince() {
        var period = terms.inForce().period("inspection.formerUnitYears");
        if (period.unit() != LegalPeriod.Unit.YEARS) {
            throw new IllegalStateException("inspection.formerUnitYears is stated in years, not " + period);
        }
        return terms.today().minusYears(period.count());
    }
}
