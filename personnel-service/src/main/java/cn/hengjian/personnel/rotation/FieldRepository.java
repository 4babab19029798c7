package cn.hengjian.personnel.rotation;

import cn.hengjian.personnel.casework.Kinship;
import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.posting.rules.Avoidance.Seat;
import cn.hengjian.personnel.rotation.rules.Mover;
import cn.hengjian.personnel.rotation.rules.Place;
import cn.hengjian.personnel.unit.Units;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gathers what moves depend on: who has to move, which posts there are, who holds them and where kin sits. */
@ApplicationScoped
class FieldRepository {

    private static final String PLACE = """
            p.id AS post_id, p.code AS post_code, p.title AS post_title, p.unit_id, pu.kind AS unit_kind,
            pu.name AS unit_name, pu.path::text AS path, p.principal, p.post_class, p.level AS post_level, p.key_post""";
    private static final String MOVING = "('PLANNED', 'CONSULTED', 'DECIDED', 'NOTIFIED', 'HANDOVER')";

    private final Database database;
    private final Terms terms;

    FieldRepository(Database database, Terms terms) {
        this.database = database;
        this.terms = terms;
    }

    /**
     * A post.
     *
     * @param holder the number of who holds it from today on and has no move under way, if anybody does
     * @param claimedBy the number of who has a move there under way, if anybody has
     */
    record Target(
            Place place, @Nullable String holder, @Nullable String claimedBy) {}

    /** Those who have to move by these cases, in no order. */
    List<Mover> movers(List<UUID> cases) {
        return movers(Sql.of("m.id = ANY (?)", cases));
    }

    /** One listed case of each cadre, the one that was due first, in a unit's subtree or of these cadres. */
    List<Mover> listed(@Nullable String unit, @Nullable Set<String> numbers) {
        var which = Sql.of("m.id IN (SELECT DISTINCT ON (lm.cadre_id) lm.id FROM measure lm JOIN rotation lr"
                + " ON lr.measure_id = lm.id WHERE lm.kind = 'ROTATION' AND lm.state = 'LISTED'"
                + " ORDER BY lm.cadre_id, lr.due_on, lm.number)");
        if (numbers != null) {
            which.and("c.number = ANY (?)", numbers);
        }
        if (unit != null) {
            which.and(Units.within("pu.path", unit));
        }
        return movers(which);
    }

    private List<Mover> movers(Sql which) {
        var today = terms.today();
        var found = database.list(
                Sql.of(
                                "SELECT m.id AS case_id, c.id AS cadre_id, c.number, c.name, c.native_place, r.due_on, "
                                        + PLACE
                                        + ", EXISTS (SELECT FROM effect e WHERE e.cadre_id = c.id AND (e.kind = 'NO_APPOINTMENT'"
                                        + " OR e.kind = 'NO_LEADING_POST' AND p.level <> 'NONE'"
                                        + " OR e.kind = 'NO_PROMOTION' AND level_order(p.level) > level_order(c.level))"
                                        + " AND e.from_day <= ?"
                                        + " AND e.until_day >= ? AND (e.ended_on IS NULL OR e.ended_on > ?)) AS barred,"
                                        + " coalesce((SELECT x.open_case AND NOT x.consents FROM measure_clearance x"
                                        + " JOIN measure xm ON xm.id = x.measure_id WHERE xm.cadre_id = c.id"
                                        + " ORDER BY x.given_on DESC, x.measure_id DESC, x.ordinal DESC LIMIT 1), false) AS under_case,"
                                        + " EXISTS (SELECT FROM measure om JOIN rotation o ON o.measure_id = om.id"
                                        + " JOIN post op ON op.id = o.post_id WHERE om.kind = 'ROTATION' AND om.state IN "
                                        + MOVING
                                        + " AND op.principal AND op.unit_id = p.unit_id AND om.cadre_id <> c.id) AS head_leaves"
                                        + " FROM measure m JOIN rotation r ON r.measure_id = m.id JOIN cadre c ON c.id = m.cadre_id"
                                        + " JOIN post p ON p.id = r.post_id JOIN unit pu ON pu.id = p.unit_id WHERE",
                                today,
                                today,
                                today)
                        .add(which),
                FieldRepository::mover);
        var kin = kin(found.stream().map(Mover::cadre).toList());
        return found.stream()
                .map(mover -> mover.withKin(kin.getOrDefault(mover.cadre(), Map.of())))
                .toList();
    }

    private static Mover mover(Row row) throws SQLException {
        return new Mover(
                row.uuid("case_id"),
                row.uuid("cadre_id"),
                row.text("number"),
                row.text("name"),
                place(row),
                row.date("due_on"),
                row.textOrNull("native_place"),
                row.flag("barred"),
                row.flag("under_case"),
                row.flag("head_leaves"),
                Map.of());
    }

    private Map<UUID, Map<String, List<Seat>>> kin(List<UUID> cadres) {
        var kin = new HashMap<UUID, Map<String, List<Seat>>>();
        database.each(
                Sql.of(
                        "SELECT pair.one, c.number, " + PLACE + " FROM " + Kinship.PAIRS + " pair"
                                + " JOIN cadre c ON c.id = pair.other JOIN posting h ON h.cadre_id = c.id"
                                + " AND upper_inf(h.recorded) AND h.valid && daterange(?, NULL)"
                                + " JOIN post p ON p.id = h.post_id JOIN unit pu ON pu.id = p.unit_id"
                                + " WHERE pair.one = ANY (?) ORDER BY c.number, p.code",
                        terms.today(),
                        cadres),
                row -> kin.computeIfAbsent(row.uuid("one"), _ -> new HashMap<>())
                        .computeIfAbsent(row.text("number"), _ -> new ArrayList<>())
                        .add(seat(row)));
        return kin;
    }

    /** The vacant posts of these classes and levels in units that have a place left, from today on. */
    List<Place> vacancies(List<Mover> movers) {
        var today = terms.today();
        return database.list(
                Sql.of(
                        "SELECT " + PLACE + " FROM post p JOIN unit pu ON pu.id = p.unit_id WHERE p.status = 'ACTIVE'"
                                + " AND p.post_class || ' ' || p.level = ANY (?) AND NOT EXISTS (SELECT FROM posting h"
                                + " WHERE h.post_id = p.id AND upper_inf(h.recorded) AND h.valid && daterange(?, NULL))"
                                + " AND NOT EXISTS (SELECT FROM measure o WHERE o.to_post_id = p.id AND o.kind = 'ROTATION'"
                                + " AND o.state IN " + MOVING + ")"
                                + " AND (pu.establishment IS NULL OR pu.establishment > (SELECT count(DISTINCT h.cadre_id)"
                                + " FROM posting h JOIN post o ON o.id = h.post_id WHERE o.unit_id = pu.id AND h.kind = 'MAIN'"
                                + " AND upper_inf(h.recorded) AND h.valid @> ?::date))",
                        movers.stream()
                                .map(mover -> mover.from().postClass() + " "
                                        + mover.from().level())
                                .distinct()
                                .toList(),
                        today,
                        today),
                FieldRepository::place);
    }

    /** Posts by id, each with who is in the way. */
    Map<UUID, Target> targets(List<UUID> posts) {
        var targets = new HashMap<UUID, Target>();
        database.each(
                Sql.of(
                        "SELECT " + PLACE + ", (SELECT c.number FROM posting h JOIN cadre c ON c.id = h.cadre_id"
                                + " WHERE h.post_id = p.id AND upper_inf(h.recorded) AND h.valid && daterange(?, NULL)"
                                + " AND NOT EXISTS (SELECT FROM measure o JOIN rotation r ON r.measure_id = o.id"
                                + " WHERE o.cadre_id = c.id AND r.post_id = p.id AND o.state IN " + MOVING + ")"
                                + " ORDER BY lower(h.valid) LIMIT 1) AS holder,"
                                + " (SELECT c.number FROM measure o JOIN cadre c ON c.id = o.cadre_id WHERE o.to_post_id = p.id"
                                + " AND o.kind = 'ROTATION' AND o.state IN " + MOVING
                                + " ORDER BY o.number LIMIT 1) AS claimed_by"
                                + " FROM post p JOIN unit pu ON pu.id = p.unit_id"
                                + " WHERE p.id = ANY (?) AND p.status = 'ACTIVE'",
                        terms.today(),
                        posts),
                row -> targets.put(
                        row.uuid("post_id"),
                        new Target(place(row), row.textOrNull("holder"), row.textOrNull("claimed_by"))));
        return targets;
    }

    /** Holds the units that these leave, so that of two plans the second sees the first. */
    void holdUnits(List<Mover> movers) {
        database.list(
                Sql.of(
                        "SELECT id FROM unit WHERE id = ANY (?) ORDER BY id FOR NO KEY UPDATE",
                        movers.stream()
                                .map(mover -> mover.from().unitId())
                                .distinct()
                                .toList()),
                row -> true);
    }

    private static Place place(Row row) throws SQLException {
        return new Place(
                row.uuid("post_id"),
                row.text("post_code"),
                row.text("post_title"),
                row.uuid("unit_id"),
                row.text("unit_kind"),
                row.text("unit_name"),
                seat(row),
                row.text("post_level"),
                row.text("post_class"));
    }

    private static Seat seat(Row row) throws SQLException {
        return new Seat(
                row.text("path"), row.flag("principal"), row.text("post_class").equals("LEADER"), row.text("key_post"));
    }
}
