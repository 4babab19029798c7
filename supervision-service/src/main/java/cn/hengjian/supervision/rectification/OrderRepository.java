package cn.hengjian.supervision.rectification;

import cn.hengjian.platform.policy.Policies;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.sql.TimeOrderedId;
import cn.hengjian.supervision.finding.rules.Severity;
import cn.hengjian.supervision.rectification.rules.Ladder.Body;
import cn.hengjian.supervision.rectification.rules.OrderFacts;
import cn.hengjian.supervision.sight.Reader;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Orders as they are changed, and the facts that their guards ask. */
@ApplicationScoped
class OrderRepository implements PanacheRepositoryBase<RectificationOrder, UUID> {

    /** The columns that {@link #facts(Row, LocalDate)} reads, besides those that depend on the reader. */
    static final String FACT_COLUMNS = "o.due, f.severity, o.returns, o.extended_on IS NOT NULL AS extended,"
            + " o.effect_check_from, o.escalation_due, o.policy_pack, o.policy_version, f.state IN ('REJECTED', 'CANCELLED') AS overturned,";

    static final String TABLES = "FROM rectification_order o JOIN finding f ON f.id = o.finding_id"
            + " JOIN unit u ON u.id = f.unit_id WHERE true";

    private final Database database;
    private final Policies policies;

    OrderRepository(Database database, Policies policies) {
        this.database = database;
        this.policies = policies;
    }

    /** The order, locked until the transaction ends, so that of two who act at once the second sees what the first did. */
    RectificationOrder lock(UUID id) {
        var order = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (order == null) {
            throw ProblemException.absent();
        }
        return order;
    }

    /** The order on a finding, locked as well. */
    Optional<RectificationOrder> lockOf(UUID finding) {
        return find("findingId", finding)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The facts, if the reader may see the order at all. */
    OrderFacts facts(UUID id, LocalDate today, Reader reader) {
        return database.find(
                        Sql.of("SELECT " + FACT_COLUMNS)
                                .add(readersPart(reader))
                                .add(TABLES)
                                .and("o.id = ?", id)
                                .and(reader.sees("u.path")),
                        row -> facts(row, today))
                .orElseThrow(ProblemException::absent);
    }

    static Sql readersPart(Reader reader) {
        return Sql.of("o.issued_by = ? AS is_issuer,", reader.caller().username())
                .add(isInvolved(reader))
                .add("AS is_involved,")
                .add(reader.serves("u.path"))
                .add("AS serves_unit");
    }

    /** Whether the reader found, confirmed or ordered it. */
    static Sql isInvolved(Reader reader) {
        var name = reader.caller().username();
        return Sql.of(
                "(? IN (o.issued_by, f.raised_by, f.decided_by) OR EXISTS (SELECT FROM finding_inspector i"
                        + " WHERE i.finding_id = f.id AND i.username = ?))",
                name,
                name);
    }

    OrderFacts facts(Row row, LocalDate today) throws SQLException {
        return new OrderFacts(
                today,
                row.date("due"),
                Severity.valueOf(row.text("severity")),
                row.integer("returns"),
                policies.version(row.text("policy_pack"), row.integer("policy_version"))
                        .integer("rectify.returnLimit"),
                row.flag("extended"),
                row.dateOrNull("effect_check_from"),
                row.dateOrNull("escalation_due"),
                row.flag("overturned"),
                row.flag("serves_unit"),
                row.flag("is_issuer"),
                row.flag("is_involved"));
    }

    String nextNumber(LocalDate day) {
        return database.require(
                Sql.of("SELECT next_case_number('RECT', ?) AS number", day.getYear()), row -> row.text("number"));
    }

    /** Keeps what was submitted, and returns the id by which its files are known. */
    UUID keep(UUID order, SubmitEvidence submitted, String by, LocalDate on) {
        var id = TimeOrderedId.next();
        database.update(Sql.of(
                "INSERT INTO rectification_submission (id, order_id, evidence, submitted_by, submitted_on)"
                        + " VALUES (?, ?, ?, ?, ?)",
                id,
                order,
                submitted.evidence(),
                by,
                on));
        return id;
    }

    /** Keeps what was found, and returns the id by which its files are known. */
    UUID keep(UUID order, CheckKind kind, CheckOrder checked, String by, LocalDate on) {
        var id = TimeOrderedId.next();
        database.update(Sql.of(
                "INSERT INTO rectification_check (id, order_id, kind, outcome, comment, checked_by, checked_on)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                id,
                order,
                kind,
                checked.outcome(),
                checked.comment(),
                by,
                on));
        return id;
    }

    /** Keeps the step that an order went up because it was returned. */
    void keepStep(RectificationOrder order, Body body, LocalDate on) {
        database.update(Sql.of(
                "INSERT INTO rectification_escalation (order_id, level, body, cause, owed_on, escalated_on, due)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                order.id(),
                order.escalationLevel(),
                body,
                EscalationCause.RETURNS,
                on,
                on,
                order.escalationDue()));
    }

    /** The cadre of a number, if he or she belongs to the unit that the finding is about or to one below it. */
    Optional<RectificationOrder.Owner> cadreOfTheUnit(String number, UUID finding) {
        return database.find(
                Sql.of(
                        "SELECT c.id, c.name FROM cadre c JOIN unit own ON own.id = c.unit_id"
                                + " JOIN finding f ON f.id = ? JOIN unit u ON u.id = f.unit_id"
                                + " WHERE c.number = ? AND own.path <@ u.path",
                        finding,
                        number),
                row -> new RectificationOrder.Owner(row.uuid("id"), row.text("name")));
    }
}
