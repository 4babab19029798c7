package cn.hengjian.supervision.finding;

import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.supervision.finding.rules.FindingFacts;
import cn.hengjian.supervision.finding.rules.Severity;
import cn.hengjian.supervision.sight.Reader;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** Findings as they are changed, and the facts that their guards ask. */
@ApplicationScoped
class FindingRepository implements PanacheRepositoryBase<Finding, UUID> {

    /** The columns that {@link #facts(Row, LocalDate)} reads, besides those that depend on the reader. */
    static final String FACT_COLUMNS =
            "f.statement_due, f.statement IS NOT NULL AS statement_recorded, f.objection_due,"
                    + " j.id IS NOT NULL AS objected, o.id AS order_id, coalesce(o.state = 'CLOSED', false) AS order_closed,"
                    + " t.acknowledged_on IS NOT NULL AS acknowledged,";

    static final String TABLES = "FROM finding f JOIN unit u ON u.id = f.unit_id"
            + " LEFT JOIN rectification_order o ON o.finding_id = f.id"
            + " LEFT JOIN finding_objection j ON j.finding_id = f.id"
            + " LEFT JOIN finding_transfer t ON t.finding_id = f.id WHERE true";

    private final Database database;

    FindingRepository(Database database) {
        this.database = database;
    }

    /**
     * The finding, locked until the transaction ends, so that of two who act at once the second sees what the first
     * did.
     */
    Finding lock(UUID id) {
        var finding = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (finding == null) {
            throw ProblemException.absent();
        }
        return finding;
    }

    /** The facts, if the reader may see the finding at all. */
    FindingFacts facts(UUID id, LocalDate today, Reader reader) {
        return database.find(
                        Sql.of("SELECT " + FACT_COLUMNS)
                                .add(readersPart(reader))
                                .add(TABLES)
                                .and("f.id = ?", id)
                                .and(reader.sees("u.path")),
                        row -> facts(row, today))
                .orElseThrow(ProblemException::absent);
    }

    static Sql readersPart(Reader reader) {
        var name = reader.caller().username();
        return Sql.of(
                        "(f.raised_by = ? OR coalesce(f.decided_by = ?, false) OR EXISTS (SELECT FROM finding_inspector i"
                                + " WHERE i.finding_id = f.id AND i.username = ?)) AS is_author,",
                        name,
                        name,
                        name)
                .add(reader.serves("u.path"))
                .add("AS serves_unit");
    }

    static FindingFacts facts(Row row, LocalDate today) throws SQLException {
        return new FindingFacts(
                today,
                row.flag("statement_recorded"),
                row.date("statement_due"),
                row.dateOrNull("objection_due"),
                row.flag("objected"),
                row.uuidOrNull("order_id") != null,
                row.flag("order_closed"),
                row.flag("acknowledged"),
                row.flag("serves_unit"),
                row.flag("is_author"));
    }

    String nextNumber(LocalDate day) {
        return database.require(
                Sql.of("SELECT next_case_number('FIND', ?) AS number", day.getYear()), row -> row.text("number"));
    }

    /** A finding that was closed, as one that resembles it sees it. */
    record Former(UUID id, LocalDate closedOn, Severity severity) {}

    /** The finding of the same kind at the same unit that was closed last. */
    Optional<Former> lastClosed(UUID unit, String windCode) {
        return database.find(
                Sql.of(
                        "SELECT id, closed_on, severity FROM finding WHERE unit_id = ? AND wind_code = ?"
                                + " AND closed_on IS NOT NULL AND state = 'CLOSED' ORDER BY closed_on DESC, id DESC LIMIT 1",
                        unit,
                        windCode),
                row -> new Former(row.uuid("id"), row.date("closed_on"), Severity.valueOf(row.text("severity"))));
    }

    void keepCadres(UUID finding, Collection<UUID> cadres) {
        database.update(Sql.of(
                "INSERT INTO finding_cadre (finding_id, cadre_id) SELECT ?, id FROM unnest(?::uuid[]) AS named (id)",
                finding,
                cadres));
    }

    void keep(UUID finding, ServeConclusion served, String by, LocalDate on) {
        database.update(Sql.of(
                "INSERT INTO finding_service (finding_id, conclusion, recipient, received_on, signed, witness,"
                        + " recorded_by, recorded_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                finding,
                served.conclusion(),
                served.recipient(),
                served.receivedOn(),
                served.signed(),
                served.signed() ? null : served.witness(),
                by,
                on));
    }

    void keep(UUID objection, UUID finding, ObjectToConclusion objected, String by, LocalDate on) {
        database.update(Sql.of(
                "INSERT INTO finding_objection (id, finding_id, grounds, objected_by, objected_on) VALUES (?, ?, ?, ?, ?)",
                objection,
                finding,
                objected.grounds(),
                by,
                on));
    }

    void decide(UUID finding, DecideObjection decided, String by, LocalDate on) {
        database.update(Sql.of(
                "UPDATE finding_objection SET outcome = ?, reason = ?, decided_by = ?, decided_on = ? WHERE finding_id = ?",
                decided.outcome(),
                decided.reason(),
                by,
                on,
                finding));
    }

    void keepTransfer(UUID finding, String by, LocalDate on) {
        database.update(Sql.of(
                "INSERT INTO finding_transfer (finding_id, transferred_by, transferred_on) VALUES (?, ?, ?)",
                finding,
                by,
                on));
    }

    void acknowledge(UUID finding, String by, LocalDate on) {
        database.update(Sql.of(
                "UPDATE finding_transfer SET acknowledged_by = ?, acknowledged_on = ? WHERE finding_id = ?",
                by,
                on,
                finding));
    }
}
