package cn.hengjian.supervision.visit;

import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.outbox.Outbox;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.workflow.Transitions;
import cn.hengjian.platform.workflow.Transitions.Guards;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.visit.rules.VisitEvent;
import cn.hengjian.supervision.visit.rules.VisitFacts;
import cn.hengjian.supervision.visit.rules.VisitRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes a visit from state to state, and leaves behind what each step has to: log, audit entry, event. */
@ApplicationScoped
class VisitSteps {

    private static final String TOPIC = "supervision.visit.v1";
    private static final String MECHANISM = "SM-11";

    private final VisitRepository visits;
    private final Transitions transitions;
    private final Outbox outbox;
    private final Audit audit;

    VisitSteps(VisitRepository visits, Transitions transitions, Outbox outbox, Audit audit) {
        this.visits = visits;
        this.transitions = transitions;
        this.outbox = outbox;
        this.audit = audit;
    }

    /**
     * Begins a visit.
     *
     * @param commitment to the unit that it goes to, if that is sealed; the log keeps it, too
     */
    void begin(Visit visit, @Nullable String commitment, Reader reader) {
        var rules = new ArrayList<>(List.of(MECHANISM, visit.policy()));
        if (commitment != null) {
            rules.add("sha-256:" + commitment);
        }
        transitions.begin(VisitStates.MACHINE, visit.id(), visit.state(), reader.caller(), rules);
        audit.record(reader.caller(), "visit-assigned", "visit", visit.id().toString(), Map.of());
        announce(visit.id(), "assigned");
    }

    /** Makes the step if the machine lists it and no guard refuses. */
    void make(Visit visit, VisitEvent event, VisitFacts facts, Reader reader, @Nullable String reason) {
        var next = transitions.make(
                VisitStates.MACHINE,
                visit.id(),
                visit.state(),
                event,
                reader.caller(),
                reason,
                List.of(MECHANISM, visit.policy()),
                new Guards<>(VisitRules.decide(event, facts), why -> VisitProblem.of(why, facts)));
        visit.enter(next);
        audit.record(reader.caller(), "visit-step", "visit", visit.id().toString(), Map.of("event", event.name()));
    }

    /** Publishes the visit as it stands now; while it is sealed, the unit is not in its columns. */
    void announce(UUID id, String fact) {
        visits.flush();
        outbox.appendStates(TOPIC, "cn.hengjian.supervision.visit." + fact + ".v1", Sql.of("""
                SELECT v.id::text, jsonb_build_object(
                    'id', v.id, 'number', v.number, 'state', v.state, 'notice', v.notice, 'coverage', v.coverage,
                    'unitId', u.id, 'unitCode', u.code, 'commitment', s.commitment, 'from', v.window_from,
                    'to', v.window_to, 'planIds',
                    (SELECT jsonb_agg(p.plan_id ORDER BY p.plan_id) FROM visit_plan p WHERE p.visit_id = v.id),
                    'version', v.version)
                FROM visit v LEFT JOIN unit u ON u.id = v.unit_id LEFT JOIN visit_seal s ON s.visit_id = v.id
                WHERE v.id = ?""", id));
    }
}
