package cn.hengjian.supervision.plan;

import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.outbox.Outbox;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.workflow.Transitions;
import cn.hengjian.platform.workflow.Transitions.Guards;
import cn.hengjian.supervision.plan.rules.PlanEvent;
import cn.hengjian.supervision.plan.rules.PlanFacts;
import cn.hengjian.supervision.plan.rules.PlanRules;
import cn.hengjian.supervision.sight.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes a plan from state to state, and leaves behind what each step has to: log, audit entry, event. */
@ApplicationScoped
class PlanSteps {

    static final String TOPIC = "supervision.plan.v1";

    private final PlanRepository plans;
    private final Transitions transitions;
    private final Outbox outbox;
    private final Audit audit;

    PlanSteps(PlanRepository plans, Transitions transitions, Outbox outbox, Audit audit) {
        this.plans = plans;
        this.transitions = transitions;
        this.outbox = outbox;
        this.audit = audit;
    }

    void begin(Plan plan, Reader reader) {
        transitions.begin(PlanStates.MACHINE, plan.id(), plan.state(), reader.caller(), rules(plan));
        audit.record(reader.caller(), "plan-proposed", "plan", plan.id().toString(), Map.of());
        announce(plan.id(), "proposed");
    }

    /** Makes the step if the machine lists it and no guard refuses. */
    void make(Plan plan, PlanEvent event, PlanFacts facts, Reader reader, @Nullable String reason) {
        var next = transitions.make(
                PlanStates.MACHINE,
                plan.id(),
                plan.state(),
                event,
                reader.caller(),
                reason,
                rules(plan),
                new Guards<>(PlanRules.decide(event, facts), why -> PlanProblem.of(why, facts)));
        plan.enter(next);
        audit.record(reader.caller(), "plan-step", "plan", plan.id().toString(), Map.of("event", event.name()));
    }

    /** Publishes the plan as it stands now, and nothing of where it goes. */
    void announce(UUID id, String fact) {
        plans.flush();
        outbox.appendStates(TOPIC, "cn.hengjian.supervision.plan." + fact + ".v1", Sql.of("""
                SELECT p.id::text, jsonb_build_object(
                    'id', p.id, 'number', p.number, 'state', p.state, 'startsOn', p.starts_on, 'endsOn', p.ends_on,
                    'basis', p.basis, 'campaignId', p.campaign_id,
                    'mix', (SELECT jsonb_agg(jsonb_build_object('pair', m.pair, 'mainly', m.mainly, 'other', m.other)
                                             ORDER BY m.pair) FROM plan_mix m WHERE m.plan_id = p.id),
                    'version', p.version)
                FROM plan p WHERE p.id = ?""", id));
    }

    private static List<String> rules(Plan plan) {
        return List.of("SM-11", "M30", plan.policyPack() + "/" + plan.policyVersion());
    }
}
