package cn.hengjian.assessment.special;

import cn.hengjian.assessment.special.rules.SpecialState;
import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.security.Scope;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.time.Deadline;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps special appraisals. Whoever takes a step holds the appraisal meanwhile. */
@ApplicationScoped
class SpecialRepository {

    private final Database database;

    SpecialRepository(Database database) {
        this.database = database;
    }

    /** The offices see all, a unit's leader those of his units, a cadre his or her own. */
    static Sql reading(Caller caller) {
        return Scope.of(caller).predicate("u.path", "s.cadre_number");
    }

    /**
     * Keeps one of somebody in service among those whom a caller sees.
     *
     * @return whether there is such a person
     */
    boolean keep(UUID id, ReportMatter command, Deadline open, Deadline close, Caller caller, PolicyPack pack) {
        var person = Sql.of(
                        """
                        SELECT ?::uuid, ?, ?, ?, ?::date, ?::date, c.id, c.number, c.name, u.id, u.code, ?, ?::date,
                            ?::date, ?::date, ?::date, ?, ?, ?::int
                        FROM cadre c JOIN unit u ON u.id = c.unit_id
                        WHERE c.number = ? AND c.status IS DISTINCT FROM 'EXITED'""",
                        id,
                        command.title(),
                        command.matter(),
                        command.document().strip(),
                        command.occurredOn(),
                        command.knownOn(),
                        SpecialState.EVENT,
                        open.due(),
                        open.warning(),
                        close.due(),
                        close.warning(),
                        caller.username(),
                        pack.pack(),
                        pack.version(),
                        command.cadreNumber())
                .and(Scope.of(caller).predicate("u.path", null))
                .add("ORDER BY c.version DESC, c.id LIMIT 1");
        return database.update(Sql.of(
                                "INSERT INTO special_appraisal (id, title, matter, document, occurred_on, known_on, cadre_id,"
                                        + " cadre_number, cadre_name, unit_id, unit_code, state, open_due, open_warning,"
                                        + " close_due, close_warning, reported_by, policy_pack, policy_version)")
                        .add(person))
                == 1;
    }

    Special lock(UUID id, Caller caller) {
        return database.find(
                        Sql.of(Special.SELECT)
                                .and("s.id = ?", id)
                                .and(reading(caller))
                                .add("FOR UPDATE OF s"),
                        Special::of)
                .orElseThrow(ProblemException::absent);
    }

    /** The annual appraisal of a person in a year. */
    Optional<UUID> annual(String cadre, int year) {
        return database.find(
                Sql.of(
                        "SELECT a.id FROM appraisal a JOIN run r ON r.id = a.run_id"
                                + " WHERE a.cadre_number = ? AND r.kind = 'ANNUAL' AND r.year = ?",
                        cadre,
                        year),
                row -> row.uuid("id"));
    }

    /** Moves an appraisal; the assignments are constant text. */
    void move(UUID id, SpecialState to, String assignments, @Nullable Object... arguments) {
        database.update(Sql.of("UPDATE special_appraisal SET state = ?, version = version + 1", to)
                .add(assignments, arguments)
                .add("WHERE id = ?", id));
    }
}
