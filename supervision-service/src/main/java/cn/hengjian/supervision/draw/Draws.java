package cn.hengjian.supervision.draw;

import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.supervision.draw.rules.Assignment;
import cn.hengjian.supervision.draw.rules.DrawState;
import cn.hengjian.supervision.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Draws as visits need them: what was drawn, once, and the revelation. */
@ApplicationScoped
public class Draws {

    private final DrawRepository draws;
    private final DrawVault vault;
    private final DrawSteps steps;
    private final Terms terms;

    Draws(DrawRepository draws, DrawVault vault, DrawSteps steps, Terms terms) {
        this.draws = draws;
        this.vault = vault;
        this.steps = steps;
        this.terms = terms;
    }

    /** A unit that was drawn, and the user names of who inspects it. */
    public record Target(UUID unitId, String unitCode, List<String> inspectors) {

        public Target {
            inspectors = List.copyOf(inspectors);
        }

        @Override
        public String toString() {
            return "Target[…]";
        }
    }

    /**
     * What was drawn.
     *
     * @param sealed the visits are unannounced: who gets this must show it to nobody
     */
    public record Taken(UUID planId, boolean sealed, List<Target> targets) {

        public Taken {
            targets = List.copyOf(targets);
        }

        @Override
        public String toString() {
            return "Taken[…]";
        }
    }

    /** Hands over what was drawn, once: visits are made of it in the same transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Taken takeTargets(UUID id, Caller caller) {
        var draw = draws.lock(id);
        var sealedResult = draw.result();
        if (sealedResult == null) {
            throw new ProblemException(DrawProblem.NOT_DRAWN, new Text("请先抽取", "Carry the draw out first"));
        }
        if (draw.isTaken()) {
            throw new ProblemException(
                    DrawProblem.TARGETS_TAKEN, new Text("每次抽取只安排一次检查", "A draw is made visits of once"));
        }
        draw.take(terms.today());
        steps.noteTaking(draw, caller);
        return new Taken(
                draw.planId(),
                draw.isSealed(),
                targets(vault.result(id, sealedResult).assignments()));
    }

    private List<Target> targets(List<Assignment> drawn) {
        var units = draws.unitIds(drawn.stream().map(Assignment::unit).toList());
        var usernames = draws.usernames(
                drawn.stream().flatMap(one -> one.inspectors().stream()).toList());
        return drawn.stream()
                .map(one -> new Target(
                        Objects.requireNonNull(units.get(one.unit())),
                        one.unit(),
                        one.inspectors().stream()
                                .map(number -> Objects.requireNonNull(usernames.get(number)))
                                .toList()))
                .toList();
    }

    /** Publishes seed, candidates and result, because nothing drawn is a secret any more; once is enough. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void reveal(UUID id) {
        var draw = draws.lock(id);
        if (draw.state() != DrawState.REVEALED) {
            steps.reveal(draw, terms.today());
        }
    }
}
