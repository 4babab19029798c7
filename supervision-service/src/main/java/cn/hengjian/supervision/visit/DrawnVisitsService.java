package cn.hengjian.supervision.visit;

import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.supervision.draw.Draws;
import cn.hengjian.supervision.plan.Plans;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.terms.Terms;
import cn.hengjian.supervision.visit.rules.Notice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.UUID;

/** Makes visits of what was drawn. Of a sealed draw nobody sees the targets on the way, who asks for it included. */
@ApplicationScoped
class DrawnVisitsService {

    private final Draws draws;
    private final Plans plans;
    private final Assigner assigner;
    private final Terms terms;
    private final SecureRandom random = new SecureRandom();

    DrawnVisitsService(Draws draws, Plans plans, Assigner assigner, Terms terms) {
        this.draws = draws;
        this.plans = plans;
        this.assigner = assigner;
        this.terms = terms;
    }

    @Transactional
    MadeVisits make(UUID draw, MakeVisits command, Reader reader) {
        var taken = draws.takeTargets(draw, reader.caller());
        var plan = plans.requireRunning(taken.planId());
        var violations = Window.violations(command.from(), command.to(), plan, terms.today());
        ProblemException.requireNone(violations);
        var policy = terms.inForce();
        var targets = new ArrayList<>(taken.targets());
        // Numbers go by this order: in the order of the draw, or of the codes, they would tell of the units.
        Collections.shuffle(targets, random);
        var made = new ArrayList<UUID>();
        for (var target : targets) {
            var order = new Assigner.Order(
                    taken.planId(),
                    taken.sealed() ? Notice.UNANNOUNCED : Notice.ANNOUNCED,
                    command.coverage(),
                    command.from(),
                    command.to(),
                    target.inspectors(),
                    draw);
            var hidden = new Target(target.unitId(), target.unitCode(), command.tier(), null);
            made.add(assigner.assign(order, hidden, policy, reader));
        }
        return new MadeVisits(draw, made);
    }
}
