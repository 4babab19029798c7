package cn.hengjian.supervision.draw;

import cn.hengjian.supervision.draw.rules.Lots;
import cn.hengjian.supervision.draw.rules.Outcome;
import cn.hengjian.supervision.plan.Plans;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Carries out prepared draws. What a sealed one gave, not even its caller learns. */
@ApplicationScoped
class ExecutionService {

    private final DrawRepository draws;
    private final DrawViewRepository views;
    private final DrawVault vault;
    private final DrawSteps steps;
    private final Plans plans;
    private final Terms terms;

    ExecutionService(
            DrawRepository draws,
            DrawViewRepository views,
            DrawVault vault,
            DrawSteps steps,
            Plans plans,
            Terms terms) {
        this.draws = draws;
        this.views = views;
        this.vault = vault;
        this.steps = steps;
        this.plans = plans;
        this.terms = terms;
    }

    @Transactional
    DrawView carryOut(UUID id, CarryOutDraw command, Reader reader) {
        var draw = draws.lock(id);
        plans.requireRunning(draw.planId());
        var candidates = vault.candidates(id, draw.candidates());
        var ranking = SeededRanking.of(vault.seed(id, draw.seed()), command.publicEntropy());
        var outcome = Lots.draw(candidates, ranking);
        var next = steps.draw(draw, outcome, candidates, reader.caller());
        if (outcome instanceof Outcome.Drawn drawn) {
            draw.drawn(
                    next,
                    vault.sealResult(id, drawn, candidates),
                    command.publicEntropy(),
                    reader.caller().username(),
                    terms.today());
        }
        steps.announce(id, "drawn");
        if (!draw.isSealed()) {
            steps.reveal(draw, terms.today());
        }
        return views.require(id, reader);
    }
}
