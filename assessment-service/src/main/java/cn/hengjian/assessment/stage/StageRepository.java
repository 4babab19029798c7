package cn.hengjian.assessment.stage;

import cn.hengjian.assessment.roster.Units.Unit;
import cn.hengjian.assessment.stage.rules.GoodPlaces;
import cn.hengjian.assessment.stage.rules.StageEvent;
import cn.hengjian.assessment.stage.rules.StageState;
import cn.hengjian.assessment.terms.Terms;
import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.security.Scope;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps stage appraisals. Whoever takes a step holds the appraisal meanwhile. */
@ApplicationScoped
class StageRepository {

    private final Database database;
    private final Terms terms;

    StageRepository(Database database, Terms terms) {
        this.database = database;
        this.terms = terms;
    }

    /** The offices see all, a unit's leader those of his units, a cadre his or her own and those whom he or she rates. */
    static Sql reading(Caller caller) {
        return Scope.of(caller).predicate("u.path", "s.cadre_number").add("OR s.rater = ?::text", caller.cadre());
    }

    void keep(
            UUID id,
            OpenStage command,
            Unit owner,
            LocalDate reportDue,
            LocalDate gradeDue,
            String by,
            PolicyPack pack) {
        database.update(Sql.of(
                "INSERT INTO stage_run (id, title, unit_id, unit_code, from_on, to_on, report_due, grade_due, opened_by,"
                        + " opened_on, policy_pack, policy_version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                command.title(),
                owner.id(),
                owner.code(),
                command.from(),
                command.to(),
                reportDue,
                gradeDue,
                by,
                terms.today(),
                pack.pack(),
                pack.version()));
    }

    /**
     * Gives everybody in service an appraisal and a rater, with the beginning of the histories: the principal of the
     * person's unit, or of the nearest above it.
     *
     * @return how many
     */
    int begin(UUID run, UUID unit, String by, List<String> rules) {
        return database.update(Sql.of(
                """
                WITH begun AS (
                    INSERT INTO stage_appraisal (run_id, cadre_id, cadre_number, cadre_name, unit_id, unit_code, from_on,
                        to_on, state, rater)
                    SELECT r.id, c.id, c.number, c.name, u.id, u.code, r.from_on, r.to_on, ?, above.number
                    FROM stage_run r JOIN unit o ON o.id = ? JOIN unit u ON u.path <@ o.path
                    JOIN cadre c ON c.unit_id = u.id AND c.status IS DISTINCT FROM 'EXITED'
                    LEFT JOIN LATERAL (
                        SELECT k.number FROM cadre k JOIN post p ON p.id = k.post_id AND p.principal
                        JOIN unit hu ON hu.id = k.unit_id
                        WHERE hu.path @> u.path AND k.number <> c.number AND k.status IS DISTINCT FROM 'EXITED'
                        ORDER BY nlevel(hu.path) DESC, k.number LIMIT 1) above ON true
                    WHERE r.id = ? RETURNING id)
                INSERT INTO transition (machine, subject_id, event, to_state, actor, at, rules)
                SELECT ?, id, 'CREATE', ?, ?, ?, ? FROM begun""", StageState.OPEN, unit, run, StageStates.MACHINE.id(), StageState.OPEN, by, terms.now(), rules));
    }

    StageAppraisal lock(UUID id, Caller caller) {
        return database.find(
                        Sql.of(StageAppraisal.SELECT)
                                .and("s.id = ?", id)
                                .and(reading(caller))
                                .add("FOR UPDATE OF s"),
                        StageAppraisal::of)
                .orElseThrow(ProblemException::absent);
    }

    /** The people and the good of each unit of a stage; who counts holds the stage, so that of two one gets the last place. */
    List<GoodPlaces.UnitCount> counts(UUID run, UUID except) {
        database.require(Sql.of("SELECT id FROM stage_run WHERE id = ? FOR UPDATE", run), row -> row.uuid("id"));
        return database.list(
                Sql.of(
                        "SELECT unit_code, count(*)::int AS people,"
                                + " (count(*) FILTER (WHERE grade = 'GOOD' AND id <> ?))::int AS good"
                                + " FROM stage_appraisal WHERE run_id = ? GROUP BY unit_code",
                        except,
                        run),
                row -> new GoodPlaces.UnitCount(row.text("unit_code"), row.integer("people"), row.integer("good")));
    }

    /** Those of a stage who can be locked: told, and with a statement or without time for one; never the caller. */
    List<UUID> lockable(UUID run, Caller caller) {
        return database.list(
                Sql.of(
                        "SELECT id FROM stage_appraisal WHERE run_id = ? AND state = ? AND (statement IS NOT NULL"
                                + " OR statement_due < ?) AND cadre_number IS DISTINCT FROM ?::text FOR UPDATE",
                        run,
                        StageState.FEEDBACK,
                        terms.today(),
                        caller.cadre()),
                row -> row.uuid("id"));
    }

    void lockAll(List<UUID> ids, String by, List<String> rules) {
        database.update(Sql.of(
                """
                WITH locked AS (UPDATE stage_appraisal SET state = ?, locked_on = ?, version = version + 1
                    WHERE id = ANY (?) RETURNING id)
                INSERT INTO transition (machine, subject_id, event, from_state, to_state, actor, at, rules)
                SELECT ?, id, ?, ?, ?, ?, ?, ? FROM locked""",
                StageState.LOCKED,
                terms.today(),
                ids,
                StageStates.MACHINE.id(),
                StageEvent.LOCK,
                StageState.FEEDBACK,
                StageState.LOCKED,
                by,
                terms.now(),
                rules));
    }

    /** Moves an appraisal; the assignments are constant text. */
    void move(UUID id, StageState to, String assignments, @Nullable Object... arguments) {
        database.update(Sql.of("UPDATE stage_appraisal SET state = ?, version = version + 1", to)
                .add(assignments, arguments)
                .add("WHERE id = ?", id));
    }
}
