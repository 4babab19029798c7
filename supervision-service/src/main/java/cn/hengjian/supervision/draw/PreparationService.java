package cn.hengjian.supervision.draw;

import cn.hengjian.platform.sql.TimeOrderedId;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Prepares draws: freezes the candidates and commits to a seed that nobody sees. */
@ApplicationScoped
class PreparationService {

    private final DrawRepository draws;
    private final DrawViewRepository views;
    private final Candidacy candidacy;
    private final DrawVault vault;
    private final DrawSteps steps;
    private final Terms terms;

    PreparationService(
            DrawRepository draws,
            DrawViewRepository views,
            Candidacy candidacy,
            DrawVault vault,
            DrawSteps steps,
            Terms terms) {
        this.draws = draws;
        this.views = views;
        this.candidacy = candidacy;
        this.vault = vault;
        this.steps = steps;
        this.terms = terms;
    }

    @Transactional
    DrawView prepare(PrepareDraw command, Reader reader) {
        var today = terms.today();
        var policy = terms.inForce();
        var id = TimeOrderedId.next();
        var candidates = candidacy.freeze(id, vault.newSalt(), command, policy);
        var draw = new Draw(
                id,
                command,
                candidates,
                vault.commit(id, candidates),
                new Draw.Preparation(draws.nextNumber(today), reader.caller().username(), today, policy));
        draws.persist(draw);
        steps.begin(draw, reader.caller());
        return views.require(id, reader);
    }
}
