package cn.hengjian.supervision.finding;

import cn.hengjian.supervision.finding.rules.FindingEvent;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Hands suspected violations to the discipline body. */
@ApplicationScoped
class TransferService {

    private final FindingRepository findings;
    private final FindingViewRepository views;
    private final FindingSteps steps;
    private final Terms terms;

    TransferService(FindingRepository findings, FindingViewRepository views, FindingSteps steps, Terms terms) {
        this.findings = findings;
        this.views = views;
        this.steps = steps;
        this.terms = terms;
    }

    @Transactional
    FindingView transfer(UUID id, TransferFinding command, Reader reader) {
        var finding = findings.lock(id);
        var facts = findings.facts(id, terms.today(), reader);
        steps.make(finding, FindingEvent.TRANSFER, facts, reader, command.reason());
        findings.keepTransfer(id, reader.caller().username(), facts.today());
        steps.announce(id, "transferred");
        return views.require(id, reader);
    }

    @Transactional
    FindingView acknowledge(UUID id, Reader reader) {
        var finding = findings.lock(id);
        var facts = findings.facts(id, terms.today(), reader);
        steps.make(finding, FindingEvent.ACKNOWLEDGE, facts, reader, null);
        findings.acknowledge(id, reader.caller().username(), facts.today());
        steps.announce(id, "acknowledged");
        return views.require(id, reader);
    }
}
