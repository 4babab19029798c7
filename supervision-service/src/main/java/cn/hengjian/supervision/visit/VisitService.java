package cn.hengjian.supervision.visit;

import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.supervision.plan.Plans;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.terms.Terms;
import cn.hengjian.supervision.visit.rules.VisitEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** What is done with a visit after it was assigned. */
@ApplicationScoped
class VisitService {

    private final VisitRepository visits;
    private final VisitViewRepository views;
    private final VisitSteps steps;
    private final Seals seals;
    private final Plans plans;
    private final Terms terms;

    VisitService(
            VisitRepository visits,
            VisitViewRepository views,
            VisitSteps steps,
            Seals seals,
            Plans plans,
            Terms terms) {
        this.visits = visits;
        this.views = views;
        this.steps = steps;
        this.seals = seals;
        this.plans = plans;
        this.terms = terms;
    }

    /**
     * Starts the visit on site. Everything that can refuse comes before the seal is opened: a refusal that depended on
     * the unit would tell of it. Whether its opener has a tie to the unit, each later step asks.
     */
    @Transactional
    VisitView open(UUID id, Reader reader) {
        var visit = visits.lock(id);
        var facts = visits.facts(id, terms.today(), reader);
        steps.make(visit, VisitEvent.START, facts, reader, null);
        visit.start(reader.caller().username(), facts.today());
        if (visit.isSealed()) {
            visit.name(seals.open(id, reader.caller()));
        }
        steps.announce(id, "started");
        return views.require(id, reader);
    }

    @Transactional
    VisitView merge(UUID id, MergeVisit command, Reader reader) {
        var visit = visits.lock(id);
        var facts = visits.facts(id, terms.today(), reader);
        steps.make(visit, VisitEvent.MERGE, facts, reader, null);
        plans.requireRunning(command.planId());
        if (!visits.serve(id, command.planId(), reader.caller().username(), facts.today())) {
            throw new ProblemException(
                    HttpProblem.CONFLICT,
                    Violation.at("/planId", "merged", new Text("该检查已服务于此计划", "The visit serves this plan already")));
        }
        visits.flush();
        return views.require(id, reader);
    }

    @Transactional
    ActivityView record(UUID id, RecordActivity command, Reader reader) {
        var visit = visits.lock(id);
        var facts = visits.facts(id, terms.today(), reader);
        steps.make(visit, VisitEvent.RECORD_ACTIVITY, facts, reader, null);
        var activity = visits.keep(id, command, reader.caller().username(), facts.today());
        visits.flush();
        return views.requireActivity(activity);
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
        steps.announce(id, "reported");
        return views.require(id, reader);
    }

    @Transactional
    VisitView cancel(UUID id, CancelVisit command, Reader reader) {
        var visit = visits.lock(id);
        var facts = visits.facts(id, terms.today(), reader);
        steps.make(visit, VisitEvent.CANCEL, facts, reader, command.reason().name());
        visit.cancel(command.reason());
        steps.announce(id, "cancelled");
        return views.require(id, reader);
    }
}
