package cn.hengjian.supervision.plan;

import cn.hengjian.platform.json.MergePatch;
import cn.hengjian.platform.rest.ExpectedVersion;
import cn.hengjian.platform.sql.TimeOrderedId;
import cn.hengjian.supervision.plan.rules.PlanEvent;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.terms.Terms;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Proposes, changes, decides, starts and concludes plans. */
@ApplicationScoped
class PlanService {

    private final PlanRepository plans;
    private final PlanViewRepository views;
    private final PlanSteps steps;
    private final Soundness soundness;
    private final MergePatch patches;
    private final Terms terms;

    PlanService(
            PlanRepository plans,
            PlanViewRepository views,
            PlanSteps steps,
            Soundness soundness,
            MergePatch patches,
            Terms terms) {
        this.plans = plans;
        this.views = views;
        this.steps = steps;
        this.soundness = soundness;
        this.patches = patches;
        this.terms = terms;
    }

    @Transactional
    PlanView propose(ProposePlan command, Reader reader) {
        var places = soundness.require(command);
        var today = terms.today();
        var plan = new Plan(
                command,
                places.within(),
                new Plan.Proposal(
                        TimeOrderedId.next(),
                        plans.nextNumber(today),
                        reader.caller().username(),
                        today,
                        terms.inForce()));
        plans.persistAndFlush(plan);
        plans.keep(plan.id(), places.units(), command.mix());
        steps.begin(plan, reader);
        return views.require(plan.id(), reader);
    }

    @Transactional
    PlanView change(UUID id, ExpectedVersion expected, JsonNode patch, Reader reader) {
        var plan = plans.lock(id);
        expected.requireCurrent(plan.version());
        steps.make(plan, PlanEvent.CHANGE, plans.facts(plan, terms.today(), reader), reader, null);
        var written = patches.apply(plans.written(id), patch, ProposePlan.class);
        var places = soundness.require(written);
        plan.change(written, places.within(), terms.version(plan.policyPack(), plan.policyVersion()));
        plans.flush();
        plans.keep(id, places.units(), written.mix());
        return views.require(id, reader);
    }

    @Transactional
    PlanView approve(UUID id, Reader reader) {
        var plan = plans.lock(id);
        var facts = plans.facts(plan, terms.today(), reader);
        steps.make(plan, PlanEvent.APPROVE, facts, reader, null);
        plan.decide(reader.caller().username(), facts.today());
        steps.announce(id, "approved");
        return views.require(id, reader);
    }

    @Transactional
    PlanView reject(UUID id, RejectPlan command, Reader reader) {
        var plan = plans.lock(id);
        var facts = plans.facts(plan, terms.today(), reader);
        steps.make(plan, PlanEvent.REJECT, facts, reader, command.reason());
        plan.decide(reader.caller().username(), facts.today());
        plans.flush();
        return views.require(id, reader);
    }

    @Transactional
    PlanView start(UUID id, Reader reader) {
        var plan = plans.lock(id);
        steps.make(plan, PlanEvent.START, plans.facts(plan, terms.today(), reader), reader, null);
        plans.flush();
        return views.require(id, reader);
    }

    @Transactional
    PlanView conclude(UUID id, Reader reader) {
        var plan = plans.lock(id);
        steps.make(plan, PlanEvent.CONCLUDE, plans.facts(plan, terms.today(), reader), reader, null);
        steps.announce(id, "concluded");
        return views.require(id, reader);
    }
}
