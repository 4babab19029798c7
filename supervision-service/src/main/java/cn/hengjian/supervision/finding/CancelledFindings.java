package cn.hengjian.supervision.finding;

import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.supervision.cancellation.Cancellable;
import cn.hengjian.supervision.cancellation.CaseKind;
import cn.hengjian.supervision.finding.rules.FindingEvent;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Ends findings that should never have been; an order that runs is withdrawn with its finding. */
@ApplicationScoped
class CancelledFindings implements Cancellable {

    private final Database database;
    private final FindingRepository findings;
    private final FindingSteps steps;
    private final Terms terms;
    private final Event<ConclusionOverturned> overturned;

    CancelledFindings(
            Database database,
            FindingRepository findings,
            FindingSteps steps,
            Terms terms,
            Event<ConclusionOverturned> overturned) {
        this.database = database;
        this.findings = findings;
        this.steps = steps;
        this.terms = terms;
        this.overturned = overturned;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.FINDING;
    }

    @Override
    public Subject require(UUID id, Reader reader) {
        return database.find(
                        Sql.of("SELECT f.number, f.unit_id FROM finding f JOIN unit u ON u.id = f.unit_id WHERE true")
                                .and("f.id = ?", id)
                                .and(reader.sees("u.path")),
                        row -> new Subject(row.text("number"), row.uuid("unit_id")))
                .orElseThrow(ProblemException::absent);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void cancel(UUID id, String reason, Reader system) {
        var finding = findings.lock(id);
        steps.make(finding, FindingEvent.CANCEL, findings.facts(id, terms.today(), system), system, reason);
        steps.announce(id, "cancelled");
        overturned.fire(new ConclusionOverturned(id, system, reason));
    }
}
