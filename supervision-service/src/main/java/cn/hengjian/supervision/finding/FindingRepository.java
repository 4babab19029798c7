package cn.hengjian.supervision.finding;

import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.supervision.finding.rules.FindingFacts;
import cn.hengjian.supervision.sight.Reader;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.UUID;

/** Findings as they are changed, and the facts that their guards ask. */
@ApplicationScoped
class FindingRepository implements PanacheRepositoryBase<Finding, UUID> {

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
            throw absent();
        }
        return finding;
    }

    /** The facts, if the reader may see the finding at all. */
    FindingFacts facts(UUID id, LocalDate today, Reader reader) {
        return database.find(
                        Sql.of("SELECT f.statement_due, f.statement IS NOT NULL AS statement_recorded,"
                                        + " coalesce(o.state = 'CLOSED', false) AS order_closed,")
                                .add(reader.serves("u.path"))
                                .add("AS serves_unit FROM finding f JOIN unit u ON u.id = f.unit_id")
                                .add("LEFT JOIN rectification_order o ON o.finding_id = f.id WHERE f.id = ?", id)
                                .and(reader.sees("u.path")),
                        row -> new FindingFacts(
                                today,
                                row.flag("statement_recorded"),
                                row.date("statement_due"),
                                row.flag("serves_unit"),
                                row.flag("order_closed")))
                .orElseThrow(FindingRepository::absent);
    }

    String nextNumber(LocalDate day) {
        return database.require(
                Sql.of("SELECT next_case_number('FIND', ?) AS number", day.getYear()), row -> row.text("number"));
    }

    static ProblemException absent() {
        return new ProblemException(HttpProblem.NOT_FOUND, HttpProblem.NOT_FOUND.title());
    }
}
