package cn.hengjian.supervision.visit;

import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Assigns the visits that somebody names a unit for. */
@ApplicationScoped
class AssigningService {

    private final AssignmentCheck check;
    private final Assigner assigner;
    private final VisitViewRepository views;
    private final Terms terms;

    AssigningService(AssignmentCheck check, Assigner assigner, VisitViewRepository views, Terms terms) {
        this.check = check;
        this.assigner = assigner;
        this.views = views;
        this.terms = terms;
    }

    @Transactional
    VisitView assign(AssignVisit command, Reader reader) {
        var policy = terms.inForce();
        var target = check.require(command, policy, reader);
        var order = new Assigner.Order(
                command.planId(),
                command.notice(),
                command.coverage(),
                command.from(),
                command.to(),
                command.inspectors(),
                null);
        return views.require(assigner.assign(order, target, policy, reader), reader);
    }
}
