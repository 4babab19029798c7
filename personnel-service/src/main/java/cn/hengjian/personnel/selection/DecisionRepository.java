package cn.hengjian.personnel.selection;

import cn.hengjian.personnel.measure.ServePaper;
import cn.hengjian.personnel.measure.TakeDecision;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What bodies decided in selections, and what competing ends. */
@ApplicationScoped
class DecisionRepository {

    private final Database database;

    DecisionRepository(Database database) {
        this.database = database;
    }

    void keep(UUID selection, String kind, UUID candidate, TakeDecision vote, LocalDate today, Caller caller) {
        database.update(Sql.of(
                "INSERT INTO selection_decision (selection_id, ordinal, kind, candidate_id, grounds, document, due, present,"
                        + " agreed, decided_by, decided_on) SELECT ?, count(*) + 1, ?, ?, ?, ?, ?, ?, ?, ?, ?"
                        + " FROM selection_decision WHERE selection_id = ?",
                selection,
                kind,
                candidate,
                vote.grounds(),
                vote.document(),
                vote.due(),
                vote.present(),
                vote.agreed(),
                caller.username(),
                today,
                selection));
    }

    /** The day of the decision that the probation was not passed. */
    LocalDate revertedOn(UUID selection) {
        return database.require(
                Sql.of(
                        "SELECT decided_on FROM selection_decision WHERE selection_id = ? AND kind = 'REVERT'",
                        selection),
                row -> row.date("decided_on"));
    }

    void serve(UUID selection, ServePaper command, @Nullable UUID witness, Caller caller) {
        database.update(Sql.of(
                "INSERT INTO selection_service (selection_id, served_on, receipt, refusal, witness_id, served_by)"
                        + " VALUES (?, ?, ?, ?, ?::uuid, ?)",
                selection,
                command.servedOn(),
                command.receipt(),
                command.refusal(),
                witness,
                caller.username()));
    }

    boolean isServed(UUID selection) {
        return database.find(
                        Sql.of("SELECT selection_id FROM selection_service WHERE selection_id = ?", selection),
                        row -> true)
                .isPresent();
    }

    /** The posting by which the former post was given back. */
    void keepGiven(UUID selection, UUID posting) {
        database.update(Sql.of("UPDATE selection SET given_posting = ? WHERE id = ?", posting, selection));
    }

    /** The post of the selection is held anew: what was given in its stead is what ended for it now. */
    void keepRegained(UUID selection, UUID posting) {
        database.update(Sql.of(
                "UPDATE selection SET begun_posting = ?, ended_posting = coalesce(given_posting, ended_posting),"
                        + " given_posting = NULL WHERE id = ?",
                posting,
                selection));
    }

    /** Whom the body decided on, as long as that stands. */
    Optional<UUID> findChosen(UUID selection) {
        return database.find(
                Sql.of("SELECT id FROM candidate WHERE selection_id = ? AND standing = 'CHOSEN'", selection),
                row -> row.uuid("id"));
    }

    /** The waiting (SM-3) of a cadre that ends by competing and whose block runs still. */
    Optional<UUID> findCompeting(UUID cadre, LocalDate day) {
        return database.find(
                Sql.of(
                        "SELECT m.id FROM measure m JOIN effect e ON e.case_id = m.id AND e.kind = 'NO_APPOINTMENT'"
                                + " WHERE m.cadre_id = ? AND m.kind = 'WAITING' AND m.state = 'COMPETING'"
                                + " AND e.until_day >= ? AND (e.ended_on IS NULL OR e.ended_on > ?) LIMIT 1",
                        cadre,
                        day,
                        day),
                row -> row.uuid("id"));
    }

    String level(UUID cadre) {
        return database.require(Sql.of("SELECT level FROM cadre WHERE id = ?", cadre), row -> row.text("level"));
    }
}
