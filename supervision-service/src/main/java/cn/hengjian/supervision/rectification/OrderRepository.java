package cn.hengjian.supervision.rectification;

import cn.hengjian.platform.policy.Policies;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.sql.TimeOrderedId;
import cn.hengjian.supervision.finding.rules.Severity;
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
            + " o.effect_check_from, o.policy_pack, o.policy_version, f.state = 'REJECTED' AS overturned,";

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
            throw absent();
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
                .orElseThrow(OrderRepository::absent);
    }

    static Sql readersPart(Reader reader) {
        var name = reader.caller().username();
        return Sql.of("o.issued_by = ? AS is_issuer,", name)
                .add(
                        "(? IN (o.issued_by, f.raised_by, f.decided_by) OR EXISTS (SELECT FROM finding_inspector i"
                                + " WHERE i.finding_id = f.id AND i.username = ?)) AS is_involved,",
                        name,
                        name)
                .add(reader.serves("u.path"))
                .add("AS serves_unit");
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
                row.flag("overturned"),
                row.flag("serves_unit"),
                row.flag("is_issuer"),
                row.flag("is_involved"));
    }

    String nextNumber(LocalDate day) {
        return database.require(
                Sql.of("SELECT next_case_number('RECT', ?) AS number", day.getYear()), row -> row.text("number"));
    }

    void keep(UUID order, SubmitEvidence submitted, String by, LocalDate on) {
        database.update(Sql.of(
                "INSERT INTO rectification_submission (id, order_id, evidence, submitted_by, submitted_on)"
                        + " VALUES (?, ?, ?, ?, ?)",
                TimeOrderedId.next(),
                order,
                submitted.evidence(),
                by,
                on));
    }

    void keep(UUID order, CheckKind kind, CheckOrder checked, String by, LocalDate on) {
        database.update(Sql.of(
                "INSERT INTO rectification_check (id, order_id, kind, outcome, comment, checked_by, checked_on)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                TimeOrderedId.next(),
                order,
                kind,
                checked.outcome(),
                checked.comment(),
                by,
                on));
    }

    static ProblemException absent() {
        return new ProblemException(HttpProblem.NOT_FOUND, HttpProblem.NOT_FOUND.title());
    }
}
