package cn.hengjian.personnel.reorganisation;

import cn.hengjian.personnel.reorganisation.ReorganisationView.CadreMove;
import cn.hengjian.personnel.reorganisation.ReorganisationView.LostScope;
import cn.hengjian.personnel.reorganisation.ReorganisationView.PostChange;
import cn.hengjian.personnel.reorganisation.ReorganisationView.Succession;
import cn.hengjian.personnel.reorganisation.ReorganisationView.UnitChange;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Keyset;
import cn.hengjian.platform.sql.Pages;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Acts, stored and shown. */
@ApplicationScoped
class ReorganisationRepository {

    private final Database database;
    private final Pages pages;
    private final Clock clock;

    ReorganisationRepository(Database database, Pages pages, Clock clock) {
        this.database = database;
        this.pages = pages;
        this.clock = clock;
    }

    void open(UUID id, String number, Reorganise command, Caller caller) {
        database.update(Sql.of(
                "INSERT INTO reorganisation (id, number, document, effective_on, reason, recorded_by, recorded_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                id,
                number,
                command.document(),
                command.effectiveOn(),
                command.reason(),
                caller.username(),
                clock.instant()));
    }

    Page<ReorganisationSummary> list(PageRequest request) {
        return pages.page(
                Sql.of("SELECT r.* FROM reorganisation r WHERE true"),
                Keyset.descending("r.number"),
                request,
                ReorganisationSummary::of);
    }

    ReorganisationView require(UUID id) {
        return database.find(
                        Sql.of("SELECT * FROM reorganisation WHERE id = ?", id),
                        row -> new ReorganisationView(
                                id,
                                row.text("number"),
                                row.text("document"),
                                row.date("effective_on"),
                                row.text("reason"),
                                row.text("recorded_by"),
                                row.instant("recorded_at"),
                                units(id),
                                successions(id),
                                posts(id),
                                cadres(id),
                                lostScope(id)))
                .orElseThrow(() -> new ProblemException(
                        HttpProblem.NOT_FOUND, new Text("没有这次调整", "There is no such reorganisation")));
    }

    private List<UnitChange> units(UUID id) {
        return database.list(
                Sql.of("""
                        SELECT u.id, u.code, a.name AS a_name, ap.code AS a_parent_code, a.path::text AS a_path,
                               a.establishment AS a_establishment, a.status AS a_status, b.unit_id IS NULL AS fresh,
                               b.name AS b_name, bp.code AS b_parent_code, b.path::text AS b_path,
                               b.establishment AS b_establishment, b.status AS b_status
                        FROM unit u JOIN unit_state a ON a.unit_id = u.id AND a.begun_by = ?
                             LEFT JOIN unit ap ON ap.id = a.parent_id
                             LEFT JOIN unit_former b ON b.unit_id = u.id AND b.reorganisation_id = a.begun_by
                             LEFT JOIN unit bp ON bp.id = b.parent_id
                        WHERE u.established_by = ?
                              OR u.id IN (SELECT f.unit_id FROM unit_former f WHERE f.reorganisation_id = ?)
                        ORDER BY u.code""", id, id, id),
                row -> new UnitChange(
                        row.uuid("id"),
                        row.text("code"),
                        row.flag("fresh") ? null : UnitState.of(row, "b_"),
                        UnitState.of(row, "a_")));
    }

    private List<Succession> successions(UUID id) {
        return database.list(
                Sql.of("""
                        SELECT f.code AS from_code, unit_name_on(f.id, r.effective_on - 1) AS from_name, t.code AS to_code,
                               unit_name_on(t.id, r.effective_on) AS to_name, s.manner
                        FROM unit_succession s JOIN reorganisation r ON r.id = s.reorganisation_id
                             JOIN unit f ON f.id = s.from_unit JOIN unit t ON t.id = s.to_unit
                        WHERE s.reorganisation_id = ? ORDER BY f.code, t.code""", id),
                row -> new Succession(
                        row.text("from_code"),
                        row.text("from_name"),
                        row.text("to_code"),
                        row.text("to_name"),
                        row.text("manner")));
    }

    private List<PostChange> posts(UUID id) {
        return database.list(
                Sql.of("""
                        SELECT p.id, p.code, p.title, p.principal, f.code AS from_code, t.code AS to_code,
                               (SELECT c.number FROM posting h JOIN cadre c ON c.id = h.cadre_id WHERE h.post_id = p.id
                                AND upper_inf(h.recorded) AND h.valid && daterange(x.changed_on, NULL)
                                ORDER BY lower(h.valid) LIMIT 1) AS holder
                        FROM post_change x JOIN post p ON p.id = x.post_id JOIN unit f ON f.id = x.from_unit
                             LEFT JOIN unit t ON t.id = x.to_unit
                        WHERE x.reorganisation_id = ? ORDER BY p.code""", id),
                row -> new PostChange(
                        row.uuid("id"),
                        row.text("code"),
                        row.text("title"),
                        row.flag("principal"),
                        row.text("from_code"),
                        row.textOrNull("to_code"),
                        row.textOrNull("holder")));
    }

    private List<CadreMove> cadres(UUID id) {
        return database.list(
                Sql.of("""
                        SELECT c.id, c.number, c.name, f.code AS from_code, t.code AS to_code
                        FROM cadre_move m JOIN cadre c ON c.id = m.cadre_id JOIN unit f ON f.id = m.from_unit
                             JOIN unit t ON t.id = m.to_unit
                        WHERE m.reorganisation_id = ? ORDER BY c.number""", id),
                row -> new CadreMove(
                        row.uuid("id"),
                        row.text("number"),
                        row.text("name"),
                        row.text("from_code"),
                        row.text("to_code")));
    }

    /** Accounts one of whose units was above a place before, and none is above where it went. A path is codes. */
    private List<LostScope> lostScope(UUID id) {
        return database.list(
                Sql.of("""
                        WITH place AS (
                            SELECT b.path AS before, a.path AS after FROM unit_former b
                            JOIN unit_state a ON a.unit_id = b.unit_id AND a.begun_by = b.reorganisation_id
                            WHERE b.reorganisation_id = ? AND b.path <> a.path
                            UNION SELECT coalesce(b.path, f.path), t.path
                            FROM (SELECT from_unit, to_unit FROM cadre_move WHERE reorganisation_id = ?
                                  UNION SELECT from_unit, to_unit FROM post_change WHERE reorganisation_id = ?
                                  UNION SELECT from_unit, to_unit FROM unit_succession
                                  WHERE reorganisation_id = ? AND manner = 'MERGED') x
                            JOIN unit f ON f.id = x.from_unit JOIN unit t ON t.id = x.to_unit
                            LEFT JOIN unit_former b ON b.unit_id = f.id AND b.reorganisation_id = ?)
                        SELECT g.account, g.role, array_agg(DISTINCT subpath(p.before, -1)::text) AS lost
                        FROM access_grant g JOIN place p
                             ON g.units && string_to_array(p.before::text, '.')
                             AND NOT g.units && string_to_array(p.after::text, '.')
                        WHERE g.state = 'IN_FORCE' AND g.role IN ('unit-leader', 'unit-hr')
                        GROUP BY g.account, g.role ORDER BY g.account, g.role""", id, id, id, id, id),
                row -> new LostScope(row.text("account"), row.text("role"), row.texts("lost")));
    }
}
