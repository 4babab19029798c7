package cn.hengjian.supervision.visit;

import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.sql.TimeOrderedId;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.terms.Terms;
import cn.hengjian.supervision.visit.rules.Coverage;
import cn.hengjian.supervision.visit.rules.Notice;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the visit that was found to be in order, and seals it if it is unannounced. */
@ApplicationScoped
class Assigner {

    private final Seals seals;
    private final VisitRepository visits;
    private final VisitSteps steps;
    private final Terms terms;

    Assigner(Seals seals, VisitRepository visits, VisitSteps steps, Terms terms) {
        this.seals = seals;
        this.visits = visits;
        this.steps = steps;
        this.terms = terms;
    }

    /** A visit as it may be assigned, without the target. */
    record Order(
            UUID planId,
            Notice notice,
            Coverage coverage,
            LocalDate from,
            LocalDate to,
            List<String> inspectors,
            @Nullable UUID drawId) {}

    UUID assign(Order order, Target target, PolicyPack policy, Reader reader) {
        var today = terms.today();
        var by = reader.caller().username();
        var visit = new Visit(new Visit.Assigning(
                TimeOrderedId.next(),
                visits.nextNumber(today),
                order.notice(),
                order.coverage(),
                order.from(),
                order.to(),
                order.inspectors(),
                order.drawId(),
                by,
                today,
                policy));
        if (order.notice() == Notice.ANNOUNCED) {
            visit.name(target);
        }
        visits.persist(visit);
        visits.flush();
        visits.serve(visit.id(), order.planId(), by, today);
        if (order.notice() == Notice.ANNOUNCED) {
            steps.begin(visit, null, reader);
        } else {
            var sealed = seals.seal(target);
            seals.keep(visit.id(), sealed);
            steps.begin(visit, sealed.commitment(), reader);
        }
        return visit.id();
    }
}
