package cn.hengjian.supervision.visit;

import cn.hengjian.supervision.evidence.EvidenceFiles;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.terms.Terms;
import cn.hengjian.supervision.visit.rules.VisitEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** How a visit ends: the work on site is done, and the inspectors report. */
@ApplicationScoped
class ReportingService {

    private final VisitRepository visits;
    private final VisitViewRepository views;
    private final VisitSteps steps;
    private final EvidenceFiles evidence;
    private final Terms terms;

    ReportingService(
            VisitRepository visits, VisitViewRepository views, VisitSteps steps, EvidenceFiles evidence, Terms terms) {
        this.visits = visits;
        this.views = views;
        this.steps = steps;
        this.evidence = evidence;
        this.terms = terms;
    }

    @Transactional
    VisitView complete(UUID id, Reader reader) {
        var visit = visits.lock(id);
        var facts = visits.facts(id, terms.today(), reader);
        steps.make(visit, VisitEvent.COMPLETE, facts, reader, null);
        visit.complete(reader.caller().username(), facts.today());
        visits.flush();
        return views.require(id, reader);
    }

    @Transactional
    VisitView report(UUID id, ReportVisit command, Reader reader) {
        var visit = visits.lock(id);
        var facts = visits.facts(id, terms.today(), reader);
        steps.make(visit, VisitEvent.REPORT, facts, reader, null);
        visit.report(command, reader.caller().username(), facts.today());
        evidence.attach(id, command.files(), reader.caller(), "/evidence");
        steps.announce(id, "reported");
        return views.require(id, reader);
    }
}
