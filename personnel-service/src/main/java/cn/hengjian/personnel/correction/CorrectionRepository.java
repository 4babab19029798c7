package cn.hengjian.personnel.correction;

import cn.hengjian.personnel.casework.CaseRef;
import cn.hengjian.personnel.correction.rules.CorrectionRules;
import cn.hengjian.personnel.sight.FileScope;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Keyset;
import cn.hengjian.platform.sql.Pages;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Requests for correction, as they are stored and read. */
@ApplicationScoped
class CorrectionRepository {

    private static final String SELECT = """
            SELECT r.*, c.number AS cadre_number,
                   EXISTS (SELECT FROM file_change h WHERE h.cadre_id = r.cadre_id AND h.record = r.record
                           AND h.id > r.filed_after) AS corrected
            FROM correction_request r JOIN cadre c ON c.id = r.cadre_id JOIN unit u ON u.id = c.unit_id
            WHERE true""";

    private final Database database;
    private final Pages pages;

    CorrectionRepository(Database database, Pages pages) {
        this.database = database;
        this.pages = pages;
    }

    /** What a step depends on. */
    record Found(UUID cadreId, CorrectionState state, boolean corrected) {}

    void file(CaseRef ref, FileCorrection command, LocalDate today, LocalDate due, String policy) {
        database.update(Sql.of(
                "INSERT INTO correction_request (id, number, cadre_id, record, statement, state, filed_on, due,"
                        + " filed_after, policy) SELECT ?, ?, ?, ?, ?, 'FILED', ?, ?,"
                        + " coalesce((SELECT max(h.id) FROM file_change h WHERE h.cadre_id = ?), 0), ?",
                ref.id(),
                ref.number(),
                ref.cadreId(),
                command.record(),
                command.statement(),
                today,
                due,
                ref.cadreId(),
                policy));
    }

    void end(UUID id, CorrectionState state, LocalDate today, @Nullable String reasons) {
        database.update(Sql.of(
                "UPDATE correction_request SET state = ?, decided_on = ?, reasons = ?, version = version + 1"
                        + " WHERE id = ?",
                state,
                today,
                reasons,
                id));
    }

    /** A request to work on, which waits for whoever does so at the same moment. */
    Found requireLocked(UUID id, Caller caller) {
        database.list(Sql.of("SELECT id FROM correction_request WHERE id = ? FOR UPDATE", id), row -> row.uuid("id"));
        return database.find(
                        one(id, caller),
                        row -> new Found(
                                row.uuid("cadre_id"),
                                CorrectionState.valueOf(row.text("state")),
                                row.flag("corrected")))
                .orElseThrow(CorrectionRepository::absent);
    }

    CorrectionView require(UUID id, LocalDate today, Caller caller) {
        return database.find(one(id, caller), row -> view(row, today, caller))
                .orElseThrow(CorrectionRepository::absent);
    }

    Page<CorrectionView> list(@Nullable CorrectionState state, PageRequest request, LocalDate today, Caller caller) {
        return pages.page(
                Sql.of(SELECT).and(FileScope.predicate(caller)).andIfPresent("r.state = ?", state),
                Keyset.ascending("r.due", "r.number"),
                request,
                row -> view(row, today, caller));
    }

    private static CorrectionView view(Row row, LocalDate today, Caller caller) throws SQLException {
        boolean own = row.text("cadre_number").equals(caller.cadre());
        boolean corrected = row.flag("corrected");
        var allowed = CorrectionStates.MACHINE
                .allowed(
                        CorrectionState.valueOf(row.text("state")),
                        caller,
                        event -> CorrectionRules.acceptance(corrected || event != CorrectionEvent.ACCEPT))
                .stream()
                .filter(event -> own == event.equals(CorrectionEvent.WITHDRAW.name()))
                .toList();
        return CorrectionView.of(row, today, allowed);
    }

    private static Sql one(UUID id, Caller caller) {
        return Sql.of(SELECT).and("r.id = ?", id).and(FileScope.predicate(caller));
    }

    private static ProblemException absent() {
        return new ProblemException(HttpProblem.NOT_FOUND, new Text("没有这份更正申请", "There is no such request"));
    }
}
