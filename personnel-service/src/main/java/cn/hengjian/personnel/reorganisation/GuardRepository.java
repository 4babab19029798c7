package cn.hengjian.personnel.reorganisation;

import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Finds what stands against an act, whoever it concerns. */
@ApplicationScoped
class GuardRepository {

    private final Database database;

    GuardRepository(Database database) {
        this.database = database;
    }

    /**
     * Something in the way.
     *
     * @param code of the unit or post that it concerns
     * @param what kind of thing
     * @param others numbers and codes of the first few such things
     */
    record Obstacle(String code, String what, List<String> others) {

        private static Obstacle of(Row row) throws SQLException {
            return new Obstacle(row.text("code"), row.text("what"), row.texts("others"));
        }
    }

    /**
     * What units that end have left: units below; and if they go over into no other, cadres, held posts and open cases.
     */
    List<Obstacle> left(List<String> ending, List<String> abolished, LocalDate on) {
        return database.list(
                Sql.of("""
                        SELECT x.code, x.what, (array_agg(DISTINCT x.other ORDER BY x.other))[1:5] AS others FROM (
                            SELECT u.code, 'units-below' AS what, b.code AS other
                            FROM unit u JOIN unit b ON b.parent_id = u.id AND b.status = 'ACTIVE'
                                AND b.code <> ALL (?) WHERE u.code = ANY (?)
                            UNION ALL SELECT u.code, 'cadres-left', c.number
                            FROM unit u JOIN cadre c ON c.unit_id = u.id AND c.status = 'ACTIVE' WHERE u.code = ANY (?)
                            UNION ALL SELECT u.code, 'posts-held', p.code
                            FROM unit u JOIN post p ON p.unit_id = u.id AND p.status = 'ACTIVE' JOIN posting h
                                ON h.post_id = p.id AND upper_inf(h.recorded) AND h.valid && daterange(?, NULL)
                            WHERE u.code = ANY (?)
                            UNION ALL SELECT u.code, 'cases-open', m.number
                            FROM unit u JOIN post p ON p.unit_id = u.id AND p.status = 'ACTIVE'
                                JOIN measure m ON m.to_post_id = p.id AND m.closed_on IS NULL AND m.effective_on IS NULL
                            WHERE u.code = ANY (?)
                            UNION ALL SELECT u.code, 'cases-open', d.case_number
                            FROM unit u JOIN cadre c ON c.unit_id = u.id JOIN duty d ON d.cadre_id = c.id
                            WHERE u.code = ANY (?)
                            UNION ALL SELECT u.code, 'cases-open', k.number
                            FROM unit u JOIN clue k ON k.unit_id = u.id AND k.state = 'OPEN' WHERE u.code = ANY (?)) x
                        GROUP BY x.code, x.what ORDER BY x.code, x.what DESC""", ending, ending, abolished, on, abolished, abolished, abolished, abolished), Obstacle::of);
    }

    /** What posts that end have left: a holder, or somebody who is to get it. */
    List<Obstacle> leftInPosts(List<String> ending, LocalDate on) {
        return database.list(Sql.of("""
                        SELECT x.code, x.what, (array_agg(DISTINCT x.other ORDER BY x.other))[1:5] AS others FROM (
                            SELECT p.code, 'post-held' AS what, c.number AS other FROM post p JOIN posting h
                                ON h.post_id = p.id AND upper_inf(h.recorded) AND h.valid && daterange(?, NULL)
                            JOIN cadre c ON c.id = h.cadre_id WHERE p.code = ANY (?)
                            UNION ALL SELECT p.code, 'cases-open', m.number FROM post p
                                JOIN measure m ON m.to_post_id = p.id AND m.closed_on IS NULL AND m.effective_on IS NULL
                            WHERE p.code = ANY (?)) x
                        GROUP BY x.code, x.what ORDER BY x.code, x.what DESC""", on, ending, ending), Obstacle::of);
    }

    /**
     * A unit with more people than places.
     *
     * @param day the first on which it is fullest
     */
    record Overfull(String code, int establishment, int staffed, LocalDate day) {}

    /** The units of the act that are overfull on the day or on a later one, by what is known of postings. */
    List<Overfull> overfull(UUID act, LocalDate on) {
        return database.list(
                Sql.of("""
                        SELECT DISTINCT ON (x.code) x.code, x.establishment, x.staffed, x.day FROM (
                            SELECT u.code, u.establishment, d.day, count(DISTINCT h.cadre_id)::int AS staffed
                            FROM unit u JOIN post p ON p.unit_id = u.id
                                JOIN posting h ON h.post_id = p.id AND h.kind = 'MAIN' AND upper_inf(h.recorded)
                                    AND h.valid && daterange(?, NULL)
                                JOIN LATERAL (SELECT ?::date AS day UNION SELECT lower(o.valid) FROM posting o
                                    JOIN post op ON op.id = o.post_id WHERE op.unit_id = u.id AND o.kind = 'MAIN'
                                    AND upper_inf(o.recorded) AND lower(o.valid) > ?) d ON h.valid @> d.day
                            WHERE u.establishment IS NOT NULL AND u.status = 'ACTIVE' AND (u.established_by = ?
                                OR u.id IN (SELECT unit_id FROM unit_former WHERE reorganisation_id = ?)
                                OR u.id IN (SELECT to_unit FROM post_change WHERE reorganisation_id = ?))
                            GROUP BY u.id, u.code, u.establishment, d.day) x
                        WHERE x.staffed > x.establishment ORDER BY x.code, x.staffed DESC, x.day""", on, on, on, act, act, act),
                row -> new Overfull(
                        row.text("code"), row.integer("establishment"), row.integer("staffed"), row.date("day")));
    }

    /** The numbers of acts that take effect later than this one, and that changed what it changes. */
    List<String> later(UUID act, LocalDate on) {
        return database.list(Sql.of("""
                        SELECT r.number FROM reorganisation r WHERE r.effective_on > ? AND (
                            EXISTS (SELECT FROM unit_former o JOIN unit_former m ON m.unit_id = o.unit_id
                                    WHERE o.reorganisation_id = r.id AND m.reorganisation_id = ?)
                            OR EXISTS (SELECT FROM unit u JOIN unit_former m ON m.unit_id = u.id
                                    WHERE u.established_by = r.id AND m.reorganisation_id = ?)
                            OR EXISTS (SELECT FROM unit_succession s JOIN unit u ON u.id = s.to_unit
                                    WHERE s.reorganisation_id = ? AND u.established_by = r.id)
                            OR EXISTS (SELECT FROM post_change o JOIN post_change m ON m.post_id = o.post_id
                                    WHERE o.reorganisation_id = r.id AND m.reorganisation_id = ?))
                        ORDER BY r.number""", on, act, act, act, act), row -> row.text("number"));
    }
}
