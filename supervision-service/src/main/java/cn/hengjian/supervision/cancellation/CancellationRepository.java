package cn.hengjian.supervision.cancellation;

import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Keyset;
import cn.hengjian.platform.sql.Pages;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.supervision.cancellation.CancellationStates.Facts;
import cn.hengjian.supervision.sight.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Requests to cancel cases, as they are stored and read. */
@ApplicationScoped
class CancellationRepository {

    private final Database database;
    private final Pages pages;

    CancellationRepository(Database database, Pages pages) {
        this.database = database;
        this.pages = pages;
    }

    /** A request with what its guards ask. */
    record Locked(CancellationState state, CaseKind kind, UUID caseId, String reason, Facts facts) {}

    Page<CancellationView> list(@Nullable CancellationState state, PageRequest page, Reader reader) {
        return pages.page(
                select(reader).andIfPresent("x.state = ?", state),
                Keyset.descending("x.id"),
                page,
                row -> view(row, reader));
    }

    CancellationView require(UUID id, Reader reader) {
        return database.find(select(reader).and("x.id = ?", id), row -> view(row, reader))
                .orElseThrow(ProblemException::absent);
    }

    /** The request, locked until the transaction ends, so that of two who decide at once the second is refused. */
    Locked lock(UUID id, Reader reader) {
        return database.find(
                        select(reader).and("x.id = ?", id).add("FOR UPDATE OF x"),
                        row -> new Locked(
                                CancellationState.valueOf(row.text("state")),
                                CaseKind.valueOf(row.text("kind")),
                                row.uuid("subject_id"),
                                row.text("reason"),
                                facts(row, reader)))
                .orElseThrow(ProblemException::absent);
    }

    private static Sql select(Reader reader) {
        return Sql.of("SELECT x.*, u.code AS unit_code, u.name AS unit_name, coalesce(")
                .add(reader.serves("u.path"))
                .add(", false) AS own_unit FROM cancellation x LEFT JOIN unit u ON u.id = x.unit_id WHERE true")
                .and(
                        "x.kind = ANY (?)",
                        CaseKind.of(reader.caller()).stream().map(Enum::name).toList());
    }

    String nextNumber(LocalDate day) {
        return database.require(
                Sql.of("SELECT next_case_number('CANC', ?) AS number", day.getYear()), row -> row.text("number"));
    }

    boolean serves(@Nullable UUID unit, Reader reader) {
        return unit != null
                && database.require(
                        Sql.of("SELECT").add(reader.serves("u.path")).add("AS own FROM unit u WHERE u.id = ?", unit),
                        row -> row.flag("own"));
    }

    void insert(
            UUID id,
            String number,
            RequestCancellation command,
            Cancellable.Subject subject,
            LocalDate day,
            Reader reader) {
        database.update(Sql.of(
                "INSERT INTO cancellation (id, version, number, state, kind, subject_id, case_number, unit_id, reason,"
                        + " requested_by, requested_on) VALUES (?, 0, ?, 'REQUESTED', ?, ?, ?, ?, ?, ?, ?)",
                id,
                number,
                command.kind(),
                command.caseId(),
                subject.number(),
                subject.unitId(),
                command.reason(),
                reader.caller().username(),
                day));
    }

    void decide(UUID id, CancellationState state, @Nullable String decision, LocalDate day, Reader reader) {
        database.update(Sql.of(
                "UPDATE cancellation SET state = ?, decision = ?, decided_by = ?, decided_on = ?, version = version + 1"
                        + " WHERE id = ?",
                state,
                decision,
                reader.caller().username(),
                day,
                id));
    }

    private static Facts facts(Row row, Reader reader) throws SQLException {
        return new Facts(row.text("requested_by").equals(reader.caller().username()), row.flag("own_unit"));
    }

    private static CancellationView view(Row row, Reader reader) throws SQLException {
        var state = CancellationState.valueOf(row.text("state"));
        return new CancellationView(
                row.uuid("id"),
                row.text("number"),
                state,
                CaseKind.valueOf(row.text("kind")),
                row.uuid("subject_id"),
                row.text("case_number"),
                row.textOrNull("unit_code"),
                row.textOrNull("unit_name"),
                row.text("reason"),
                row.text("requested_by"),
                row.date("requested_on"),
                row.textOrNull("decided_by"),
                row.dateOrNull("decided_on"),
                row.textOrNull("decision"),
                CancellationStates.allowed(state, facts(row, reader), reader),
                row.number("version"));
    }
}
