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

/** What the office does with a visit after it was assigned. */
@ApplicationScoped
class VisitService {

    private final VisitRepository visits;
    private final VisitViewRepository views;
    private final VisitSteps steps;
    private final DrawnVisits drawn;
    private final Plans plans;
    private final Terms terms;

    VisitService(
            VisitRepository visits,
            VisitViewRepository views,
            VisitSteps steps,
            DrawnVisits drawn,
            Plans plans,
            Terms terms) {
        this.visits = visits;
        this.views = views;
        this.steps = steps;
        this.drawn = drawn;
        this.plans = plans;
        this.terms = terms;
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
    VisitView cancel(UUID id, CancelVisit command, Reader reader) {
        var visit = visits.lock(id);
        var facts = visits.facts(id, terms.today(), reader);
        steps.make(visit, VisitEvent.CANCEL, facts, reader, command.reason().name());
        visit.cancel(command.reason());
        steps.announce(id, "cancelled");
        drawn.revealIfOver(visit);
        return views.require(id, reader);
    }
}
