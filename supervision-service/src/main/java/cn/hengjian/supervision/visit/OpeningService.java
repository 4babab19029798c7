package cn.hengjian.supervision.visit;

import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.terms.Terms;
import cn.hengjian.supervision.visit.rules.VisitEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Starts visits, and opens their seals. */
@ApplicationScoped
class OpeningService {

    private final VisitRepository visits;
    private final VisitViewRepository views;
    private final VisitSteps steps;
    private final Seals seals;
    private final DrawnVisits drawn;
    private final Terms terms;

    OpeningService(
            VisitRepository visits,
            VisitViewRepository views,
            VisitSteps steps,
            Seals seals,
            DrawnVisits drawn,
            Terms terms) {
        this.visits = visits;
        this.views = views;
        this.steps = steps;
        this.seals = seals;
        this.drawn = drawn;
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
        drawn.revealIfOver(visit);
        return views.require(id, reader);
    }
}
