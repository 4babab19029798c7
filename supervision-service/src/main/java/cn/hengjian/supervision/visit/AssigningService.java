package cn.hengjian.supervision.visit;

import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.sql.TimeOrderedId;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.terms.Terms;
import cn.hengjian.supervision.visit.rules.Notice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Assigns visits, and seals those that are unannounced. */
@ApplicationScoped
class AssigningService {

    private final AssignmentCheck check;
    private final Seals seals;
    private final VisitRepository visits;
    private final VisitViewRepository views;
    private final VisitSteps steps;
    private final Terms terms;

    AssigningService(
            AssignmentCheck check,
            Seals seals,
            VisitRepository visits,
            VisitViewRepository views,
            VisitSteps steps,
            Terms terms) {
        this.check = check;
        this.seals = seals;
        this.visits = visits;
        this.views = views;
        this.steps = steps;
        this.terms = terms;
    }

    @Transactional
    VisitView assign(AssignVisit command, Reader reader) {
        var policy = terms.inForce();
        var target = check.require(command, policy, reader);
        return views.require(assign(command, target, policy, reader), reader);
    }

    private UUID assign(AssignVisit command, Target target, PolicyPack policy, Reader reader) {
        var today = terms.today();
        var by = reader.caller().username();
        var visit = new Visit(new Visit.Assigning(
                TimeOrderedId.next(),
                visits.nextNumber(today),
                command.notice(),
                command.coverage(),
                command.from(),
                command.to(),
                command.inspectors(),
                by,
                today,
                policy));
        if (command.notice() == Notice.ANNOUNCED) {
            visit.name(target);
        }
        visits.persist(visit);
        visits.flush();
        visits.serve(visit.id(), command.planId(), by, today);
        if (command.notice() == Notice.ANNOUNCED) {
            steps.begin(visit, null, reader);
        } else {
            var sealed = seals.seal(target);
            seals.keep(visit.id(), sealed);
            steps.begin(visit, sealed.commitment(), reader);
        }
        return visit.id();
    }
}
