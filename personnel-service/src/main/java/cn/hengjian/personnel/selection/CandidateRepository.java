package cn.hengjian.personnel.selection;

import cn.hengjian.personnel.selection.rules.Eligibility.Requirement;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Candidates, stored. */
@ApplicationScoped
class CandidateRepository {

    private static final String SELECT =
            "SELECT x.*, c.number FROM candidate x JOIN cadre c ON c.id = x.cadre_id WHERE true";

    private final Database database;

    CandidateRepository(Database database) {
        this.database = database;
    }

    /** Somebody who stands for a selection, or stood. */
    Candidate require(UUID selection, UUID candidate) {
        return database.find(
                        Sql.of(SELECT).and("x.selection_id = ?", selection).and("x.id = ?", candidate),
                        CandidateRepository::candidate)
                .orElseThrow(CandidateRepository::absent);
    }

    /** The caller's own candidacy. */
    Optional<Candidate> findOwn(UUID selection, Caller caller) {
        return database.find(
                Sql.of(SELECT).and("x.selection_id = ?", selection).and("c.number = ?", caller.cadre()),
                CandidateRepository::candidate);
    }

    private static Candidate candidate(Row row) throws SQLException {
        return new Candidate(
                row.uuid("id"),
                row.uuid("cadre_id"),
                row.text("number"),
                Standing.valueOf(row.text("standing")),
                row.textOrNull("screened_by"),
                row.dateOrNull("object_by"),
                row.textOrNull("objection") != null,
                row.textOrNull("answer") != null,
                row.textOrNull("suitable") == null ? null : row.flag("suitable"));
    }

    /** Registers, anew where it was taken back. */
    void register(UUID id, UUID selection, UUID cadre, String statement, LocalDate today) {
        database.update(Sql.of(
                "INSERT INTO candidate (id, selection_id, cadre_id, standing, registered_on, statement)"
                        + " VALUES (?, ?, ?, 'REGISTERED', ?, ?) ON CONFLICT ON CONSTRAINT candidate_once DO UPDATE"
                        + " SET standing = 'REGISTERED', registered_on = excluded.registered_on,"
                        + " statement = excluded.statement WHERE candidate.standing = 'WITHDRAWN'",
                id,
                selection,
                cadre,
                today,
                statement));
    }

    void enter(UUID id, Standing standing) {
        database.update(Sql.of("UPDATE candidate SET standing = ? WHERE id = ?", standing, id));
    }

    void admit(UUID id, LocalDate today, Caller caller) {
        screen(id, Standing.ADMITTED, null, null, null, today, caller);
    }

    void reject(UUID id, Requirement requirement, String reason, LocalDate objectBy, LocalDate today, Caller caller) {
        screen(id, Standing.REJECTED, requirement, reason, objectBy, today, caller);
    }

    private void screen(
            UUID id,
            Standing standing,
            @Nullable Requirement requirement,
            @Nullable String reason,
            @Nullable LocalDate objectBy,
            LocalDate today,
            Caller caller) {
        database.update(Sql.of(
                "UPDATE candidate SET standing = ?, requirement = ?, reason = ?, object_by = ?::date, screened_on = ?,"
                        + " screened_by = ? WHERE id = ?",
                standing,
                requirement,
                reason,
                objectBy,
                today,
                caller.username(),
                id));
    }

    void object(UUID id, String objection, LocalDate today) {
        database.update(
                Sql.of("UPDATE candidate SET objection = ?, objected_on = ? WHERE id = ?", objection, today, id));
    }

    void answer(UUID id, Standing standing, String answer, LocalDate today, Caller caller) {
        database.update(Sql.of(
                "UPDATE candidate SET standing = ?, answer = ?, answered_on = ?, answered_by = ? WHERE id = ?",
                standing,
                answer,
                today,
                caller.username(),
                id));
    }

    void inspect(List<UUID> ids) {
        database.update(Sql.of("UPDATE candidate SET standing = 'INSPECTED' WHERE id = ANY (?)", ids));
    }

    void passOver(UUID id, String reason) {
        database.update(Sql.of("UPDATE candidate SET passed_over = ? WHERE id = ?", reason, id));
    }

    void report(UUID id, boolean suitable, String report) {
        database.update(Sql.of("UPDATE candidate SET suitable = ?, report = ? WHERE id = ?", suitable, report, id));
    }

    static ProblemException absent() {
        return new ProblemException(HttpProblem.NOT_FOUND, new Text("没有这名报名人", "There is no such candidate"));
    }
}
