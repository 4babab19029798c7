package cn.hengjian.personnel.rotation;

import cn.hengjian.personnel.casework.Kinship;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Rounds, stored and shown. */
@ApplicationScoped
class RoundRepository {

    private final Database database;
    private final Pages pages;
    private final Clock clock;

    RoundRepository(Database database, Pages pages, Clock clock) {
        this.database = database;
        this.pages = pages;
        this.clock = clock;
    }

    void open(UUID id, String number, String title, Caller caller) {
        database.update(Sql.of(
                "INSERT INTO rotation_round (id, number, title, opened_by, opened_at, version) VALUES (?, ?, ?, ?, ?, 0)",
                id,
                number,
                title,
                caller.username(),
                clock.instant()));
    }

    /** These cases belong to a round from now on. */
    void join(UUID round, List<UUID> cases) {
        database.update(Sql.of("UPDATE rotation SET round_id = ? WHERE measure_id = ANY (?)", round, cases));
    }

    /** The cases of a round that has not moved, in their order, the round locked. */
    List<UUID> lock(UUID id) {
        var found = database.find(
                Sql.of("SELECT moved_on IS NOT NULL AS moved FROM rotation_round WHERE id = ? FOR UPDATE", id),
                row -> row.flag("moved"));
        if (found.isEmpty()) {
            throw absent();
        }
        if (found.get()) {
            throw new ProblemException(RotationProblem.ROUND_MOVED, RotationProblem.ROUND_MOVED.title());
        }
        return database.list(
                Sql.of(
                        "SELECT r.measure_id FROM rotation r JOIN measure m ON m.id = r.measure_id"
                                + " WHERE r.round_id = ? AND m.state <> 'CANCELLED' ORDER BY m.number",
                        id),
                row -> row.uuid("measure_id"));
    }

    void moved(UUID id, LocalDate on) {
        database.update(Sql.of("UPDATE rotation_round SET moved_on = ?, version = version + 1 WHERE id = ?", on, id));
    }

    Page<RoundSummary> list(PageRequest request) {
        return pages.page(
                Sql.of("SELECT o.*, (SELECT count(*) FROM rotation r WHERE r.round_id = o.id)::int AS moves"
                        + " FROM rotation_round o WHERE true"),
                Keyset.descending("o.number"),
                request,
                RoundSummary::of);
    }

    /** G2: nobody sees his or her own case, or kin's, before its time. */
    RoundView require(UUID id, Caller caller) {
        var moves = database.list(
                Sql.of(
                                "SELECT m.id, m.number, m.state, c.number AS cadre_number, c.name AS cadre_name, f.code AS from_code,"
                                        + " f.title AS from_title, fu.name AS from_unit, t.code AS to_code, t.title AS to_title,"
                                        + " tu.name AS to_unit FROM rotation r JOIN measure m ON m.id = r.measure_id"
                                        + " JOIN cadre c ON c.id = m.cadre_id JOIN post f ON f.id = r.post_id"
                                        + " JOIN unit fu ON fu.id = f.unit_id JOIN post t ON t.id = m.to_post_id"
                                        + " JOIN unit tu ON tu.id = t.unit_id WHERE r.round_id = ?",
                                id)
                        .and("c.number IS DISTINCT FROM ?", caller.cadre())
                        .and(Sql.of("NOT").add(Kinship.ofCaller("c.id", caller)))
                        .add("ORDER BY m.number"),
                row -> new RoundView.RoundMove(
                        row.uuid("id"),
                        row.text("number"),
                        row.text("state"),
                        row.text("cadre_number"),
                        row.text("cadre_name"),
                        row.text("from_code"),
                        row.text("from_title"),
                        row.text("from_unit"),
                        row.text("to_code"),
                        row.text("to_title"),
                        row.text("to_unit")));
        return database.find(
                        Sql.of("SELECT * FROM rotation_round WHERE id = ?", id),
                        row -> new RoundView(
                                id,
                                row.text("number"),
                                row.text("title"),
                                row.text("opened_by"),
                                row.instant("opened_at"),
                                row.dateOrNull("moved_on"),
                                moves,
                                row.number("version")))
                .orElseThrow(RoundRepository::absent);
    }

    private static ProblemException absent() {
        return new ProblemException(HttpProblem.NOT_FOUND, new Text("没有这一批次", "There is no such round"));
    }
}
