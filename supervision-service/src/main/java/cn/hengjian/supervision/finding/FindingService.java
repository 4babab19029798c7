package cn.hengjian.supervision.finding;

import cn.hengjian.platform.sql.TimeOrderedId;
import cn.hengjian.supervision.evidence.EvidenceContent;
import cn.hengjian.supervision.evidence.EvidenceFiles;
import cn.hengjian.supervision.finding.rules.FindingEvent;
import cn.hengjian.supervision.finding.rules.Severity;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** What is done with a finding after it was raised. */
@ApplicationScoped
public class FindingService {

    private final FindingRepository findings;
    private final FindingViewRepository views;
    private final FindingSteps steps;
    private final EvidenceFiles evidence;
    private final Terms terms;

    FindingService(
            FindingRepository findings,
            FindingViewRepository views,
            FindingSteps steps,
            EvidenceFiles evidence,
            Terms terms) {
        this.findings = findings;
        this.views = views;
        this.steps = steps;
        this.evidence = evidence;
        this.terms = terms;
    }

    @Transactional
    FindingView recordStatement(UUID id, RecordStatement command, Reader reader) {
        var finding = findings.lock(id);
        var facts = findings.facts(id, terms.today(), reader);
        steps.make(finding, FindingEvent.RECORD_STATEMENT, facts, reader, null);
        var statement = TimeOrderedId.next();
        finding.record(statement, command.text(), reader.caller().username(), facts.today());
        findings.flush();
        evidence.attach(statement, command.evidenceOrNone(), reader.caller(), "/evidence");
        return views.require(id, reader);
    }

    @Transactional
    FindingView confirm(UUID id, Reader reader) {
        var finding = findings.lock(id);
        var facts = findings.facts(id, terms.today(), reader);
        steps.make(finding, FindingEvent.CONFIRM, facts, reader, null);
        finding.decide(reader.caller().username(), facts.today());
        steps.announce(id, "confirmed");
        // What comes back counts as such from now on only: before, it is a suspicion that the unit may still answer.
        if (finding.comesBack()) {
            steps.announce(id, "repeated");
        }
        return views.require(id, reader);
    }

    @Transactional
    FindingView reject(UUID id, RejectFinding command, Reader reader) {
        var finding = findings.lock(id);
        var facts = findings.facts(id, terms.today(), reader);
        steps.make(finding, FindingEvent.REJECT, facts, reader, command.reason());
        finding.decide(reader.caller().username(), facts.today());
        steps.announce(id, "rejected");
        return views.require(id, reader);
    }

    /** A file of the finding, of the unit's statement or of its objection. */
    EvidenceContent openEvidence(UUID id, UUID file, Reader reader) {
        return evidence.open(views.requireSubjects(id, reader), file, reader.caller());
    }

    /** What an order has to know of its finding. */
    public record Ordered(UUID id, UUID unitId, Severity severity) {}

    /** Notes that an order is issued on the finding. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Ordered issueOrder(UUID id, Reader reader) {
        var finding = findings.lock(id);
        steps.make(finding, FindingEvent.ISSUE_ORDER, findings.facts(id, terms.today(), reader), reader, null);
        return new Ordered(id, finding.unitId(), finding.severity());
    }

    /** Closes the finding whose order is closed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void close(UUID id, Reader reader) {
        var finding = findings.lock(id);
        steps.make(finding, FindingEvent.CLOSE, findings.facts(id, terms.today(), reader), reader, null);
        steps.announce(id, "closed");
    }
}
