package cn.hengjian.personnel.reorganisation;

import cn.hengjian.personnel.reorganisation.rules.PostFacts;
import cn.hengjian.personnel.reorganisation.rules.UnitFacts;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Changes the tree, set by set. What was is kept beside it. */
@ApplicationScoped
class TreeRepository {

    /** Where each unit hangs after moves and merges, as far as it can be reached from the county. */
    private static final String PLACED = """
            WITH RECURSIVE wanted AS (
                SELECT u.id, u.code, coalesce(mp.id, gt.id, u.parent_id) AS parent_id
                FROM unit u
                LEFT JOIN unnest(?::text[], ?::text[]) AS m (code, parent) ON m.code = u.code
                LEFT JOIN unit mp ON mp.code = m.parent
                LEFT JOIN unit p ON p.id = u.parent_id
                -- What hangs below a merged unit goes with it, but what ends, too, and the one that takes it in.
                LEFT JOIN unnest(?::text[], ?::text[]) AS g (code, target)
                     ON g.code = p.code AND u.status = 'ACTIVE' AND u.code <> g.target AND u.code <> ALL (?)
                LEFT JOIN unit gt ON gt.code = g.target),
            placed (id, parent_id, path) AS (
                SELECT w.id, w.parent_id, w.code::ltree FROM wanted w WHERE w.parent_id IS NULL
                UNION ALL SELECT w.id, w.parent_id, p.path || w.code FROM wanted w JOIN placed p ON w.parent_id = p.id)
            """;

    private final Database database;
    private final Clock clock;

    TreeRepository(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Nobody puts anything into a unit, or changes one, until the transaction ends. Postings are held already. */
    void hold() {
        database.update(Sql.of("LOCK TABLE post, cadre, unit IN SHARE ROW EXCLUSIVE MODE"));
    }

    Map<String, UnitFacts> units(Collection<String> codes) {
        var known = new HashMap<String, UnitFacts>();
        database.each(
                Sql.of(
                        "SELECT code, kind = 'COUNTY' AS county, status = 'ABOLISHED' AS abolished FROM unit"
                                + " WHERE code = ANY (?)",
                        codes),
                row -> known.put(row.text("code"), new UnitFacts(row.flag("county"), row.flag("abolished"))));
        return known;
    }

    Map<String, PostFacts> posts(Collection<String> codes) {
        var known = new HashMap<String, PostFacts>();
        database.each(
                Sql.of(
                        "SELECT p.code, u.code AS unit_code, p.status = 'ABOLISHED' AS abolished FROM post p"
                                + " JOIN unit u ON u.id = p.unit_id WHERE p.code = ANY (?)",
                        codes),
                row -> known.put(row.text("code"), new PostFacts(row.text("unit_code"), row.flag("abolished"))));
        return known;
    }

    /** Takes down how every unit is, to be compared in the end. */
    void takeDown() {
        database.update(Sql.of("CREATE TEMPORARY TABLE unit_before ON COMMIT DROP AS SELECT * FROM unit"));
    }

    void established(UUID act, List<UUID> units) {
        database.update(Sql.of("UPDATE unit SET established_by = ? WHERE id = ANY (?)", act, units));
    }

    void rename(List<Reorganise.Rename> renames) {
        database.update(Sql.of(
                "UPDATE unit u SET name = r.name FROM unnest(?::text[], ?::text[]) AS r (code, name)"
                        + " WHERE u.code = r.code",
                renames.stream().map(Reorganise.Rename::unitCode).toList(),
                renames.stream().map(Reorganise.Rename::name).toList()));
    }

    /** The codes of units that would hang below themselves. */
    Set<String> circling(List<Reorganise.Move> moves, Map<String, String> merged, List<String> ending) {
        return Set.copyOf(database.list(
                placed(moves, merged, ending).add("SELECT code FROM unit WHERE id NOT IN (SELECT id FROM placed)"),
                row -> row.text("code")));
    }

    /** Hangs units elsewhere, each with all that is below it, in one statement: paths and parents fit each other. */
    void place(List<Reorganise.Move> moves, Map<String, String> merged, List<String> ending) {
        database.update(placed(moves, merged, ending)
                .add("UPDATE unit u SET parent_id = p.parent_id, path = p.path FROM placed p WHERE u.id = p.id"
                        + " AND (u.parent_id, u.path) IS DISTINCT FROM (p.parent_id, p.path)"));
    }

    private static Sql placed(List<Reorganise.Move> moves, Map<String, String> merged, List<String> ending) {
        return Sql.of(
                PLACED,
                moves.stream().map(Reorganise.Move::unitCode).toList(),
                moves.stream().map(Reorganise.Move::parentCode).toList(),
                List.copyOf(merged.keySet()),
                merged.keySet().stream().map(merged::get).toList(),
                ending);
    }

    /** Posts go over with whoever holds them; the files that are kept where a post was go where it goes. */
    void split(UUID act, Reorganise.Split split, LocalDate on) {
        database.update(Sql.of(
                "WITH gone AS (UPDATE post p SET unit_id = t.id, version = p.version + 1 FROM unit t"
                        + " WHERE t.code = ? AND p.code = ANY (?) RETURNING p.id, old.unit_id AS from_unit, t.id AS to_unit)"
                        + " INSERT INTO post_change (post_id, reorganisation_id, changed_on, from_unit, to_unit)"
                        + " SELECT id, ?, ?, from_unit, to_unit FROM gone",
                split.intoCode(),
                split.postCodes(),
                act,
                on));
        database.update(Sql.of(
                "WITH gone AS (UPDATE cadre c SET unit_id = t.id FROM unit t, unit f, posting h, post p"
                        + " WHERE t.code = ? AND f.code = ? AND p.code = ANY (?) AND h.post_id = p.id AND h.kind = 'MAIN'"
                        + " AND upper_inf(h.recorded) AND h.valid @> ?::date AND c.id = h.cadre_id AND c.unit_id = f.id"
                        + " AND c.status = 'ACTIVE' RETURNING c.id, old.unit_id AS from_unit, t.id AS to_unit)"
                        + " INSERT INTO cadre_move (cadre_id, reorganisation_id, from_unit, to_unit)"
                        + " SELECT id, ?, from_unit, to_unit FROM gone",
                split.intoCode(),
                split.fromCode(),
                split.postCodes(),
                LocalDate.now(clock),
                act));
        succeed(act, List.of(split.fromCode()), List.of(split.intoCode()), "SPLIT");
    }

    /** Everything that lives goes over: posts, and the files of those in service. */
    void merge(UUID act, Map<String, String> merged, LocalDate on) {
        var from = List.copyOf(merged.keySet());
        var into = from.stream().map(merged::get).toList();
        database.update(Sql.of(
                "WITH gone AS (UPDATE post p SET unit_id = t.id, version = p.version + 1"
                        + " FROM unnest(?::text[], ?::text[]) AS m (from_code, to_code) JOIN unit f ON f.code = m.from_code"
                        + " JOIN unit t ON t.code = m.to_code WHERE p.unit_id = f.id AND p.status = 'ACTIVE'"
                        + " RETURNING p.id, old.unit_id AS from_unit, new.unit_id AS to_unit)"
                        + " INSERT INTO post_change (post_id, reorganisation_id, changed_on, from_unit, to_unit)"
                        + " SELECT id, ?, ?, from_unit, to_unit FROM gone",
                from,
                into,
                act,
                on));
        database.update(Sql.of(
                "WITH gone AS (UPDATE cadre c SET unit_id = t.id"
                        + " FROM unnest(?::text[], ?::text[]) AS m (from_code, to_code) JOIN unit f ON f.code = m.from_code"
                        + " JOIN unit t ON t.code = m.to_code WHERE c.unit_id = f.id AND c.status = 'ACTIVE'"
                        + " RETURNING c.id, old.unit_id AS from_unit, new.unit_id AS to_unit)"
                        + " INSERT INTO cadre_move (cadre_id, reorganisation_id, from_unit, to_unit)"
                        + " SELECT id, ?, from_unit, to_unit FROM gone",
                from,
                into,
                act));
        succeed(act, from, into, "MERGED");
        // The places go over, too; a unit whose places were not counted stays so, unless the act made it.
        database.update(Sql.of(
                "UPDATE unit t SET establishment = coalesce(t.establishment, 0) + s.places FROM ("
                        + "SELECT m.to_code, coalesce(sum(f.establishment), 0)::int AS places,"
                        + " count(*) = count(f.establishment) AS counted"
                        + " FROM unnest(?::text[], ?::text[]) AS m (from_code, to_code) JOIN unit f ON f.code = m.from_code"
                        + " GROUP BY m.to_code) s WHERE t.code = s.to_code"
                        + " AND (t.establishment IS NOT NULL OR t.established_by = ? AND s.counted)",
                from,
                into,
                act));
    }

    private void succeed(UUID act, List<String> from, List<String> into, String manner) {
        database.update(Sql.of(
                "INSERT INTO unit_succession (reorganisation_id, from_unit, to_unit, manner)"
                        + " SELECT ?, f.id, t.id, ? FROM unnest(?::text[], ?::text[]) AS m (from_code, to_code)"
                        + " JOIN unit f ON f.code = m.from_code JOIN unit t ON t.code = m.to_code"
                        + " ON CONFLICT DO NOTHING",
                act,
                manner,
                from,
                into));
    }

    /** Abolishes posts by code, and what vacant posts are left in units that end. */
    void abolishPosts(UUID act, List<String> codes, List<String> ending, LocalDate on) {
        database.update(Sql.of(
                "WITH gone AS (UPDATE post p SET status = 'ABOLISHED', version = p.version + 1"
                        + " WHERE p.status = 'ACTIVE' AND (p.code = ANY (?)"
                        + " OR p.unit_id IN (SELECT u.id FROM unit u WHERE u.code = ANY (?)))"
                        + " RETURNING p.id, p.unit_id)"
                        + " INSERT INTO post_change (post_id, reorganisation_id, changed_on, from_unit)"
                        + " SELECT id, ?, ?, unit_id FROM gone",
                codes,
                ending,
                act,
                on));
    }

    void end(List<String> codes) {
        database.update(Sql.of(
                "UPDATE unit SET status = 'ABOLISHED', establishment = CASE WHEN establishment IS NULL THEN NULL ELSE 0 END"
                        + " WHERE code = ANY (?)",
                codes));
    }

    void number(List<Reorganise.Places> numbers) {
        database.update(Sql.of(
                "UPDATE unit u SET establishment = n.places FROM unnest(?::text[], ?::int[]) AS n (code, places)"
                        + " WHERE u.code = n.code",
                numbers.stream().map(Reorganise.Places::unitCode).toList(),
                numbers.stream().map(Reorganise.Places::establishment).toList()));
    }

    /** Keeps what each unit was that is another now. */
    void keepFormer(UUID act, LocalDate on) {
        database.update(Sql.of(
                "INSERT INTO unit_former (unit_id, reorganisation_id, until, name, parent_id, path, establishment, status)"
                        + " SELECT b.id, ?, ?, b.name, b.parent_id, b.path, b.establishment, b.status"
                        + " FROM unit_before b JOIN unit u ON u.id = b.id"
                        + " WHERE (b.name, b.parent_id, b.path, b.establishment, b.status)"
                        + " IS DISTINCT FROM (u.name, u.parent_id, u.path, u.establishment, u.status)",
                act,
                on));
        database.update(Sql.of(
                "UPDATE unit SET version = version + 1 WHERE established_by = ? OR id IN"
                        + " (SELECT unit_id FROM unit_former WHERE reorganisation_id = ?)",
                act,
                act));
    }
}
