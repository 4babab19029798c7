package cn.hengjian.personnel.rotation;

import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.posting.PostingPolicy;
import cn.hengjian.personnel.rotation.rules.MoveRules;
import cn.hengjian.personnel.rotation.rules.MoveRules.Finding;
import cn.hengjian.personnel.rotation.rules.MoveRules.Limits;
import cn.hengjian.personnel.rotation.rules.MoveRules.Move;
import cn.hengjian.personnel.rotation.rules.Mover;
import cn.hengjian.personnel.rotation.rules.Objection;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Refuses plans that a rule forbids: one move or many, a simulation's or another. */
@ApplicationScoped
class MoveCheck {

    private static final Text OTHER = new Text("%s：%s", "%s: %s");

    private final FieldRepository field;
    private final Terms terms;

    MoveCheck(FieldRepository field, Terms terms) {
        this.field = field;
        this.terms = terms;
    }

    /**
     * Who shall move where.
     *
     * @param pointer where the request says so
     */
    record Wish(UUID rotation, UUID post, String pointer) {}

    /** What the rules of avoidance say now. */
    Limits limits() {
        var policy = new PostingPolicy(terms.inForce());
        return new Limits(policy.keyWork(), policy.homeUnitKinds());
    }

    /** Refuses with everything that stands against moves that are made together, each at its place. */
    void require(List<Wish> wishes) {
        var cases = wishes.stream().map(Wish::rotation).toList();
        field.holdUnits(field.movers(cases));
        var movers = field.movers(cases).stream().collect(Collectors.toMap(Mover::rotation, Function.identity()));
        var targets = field.targets(wishes.stream().map(Wish::post).toList());
        var unknown = new ArrayList<Violation>();
        var moves = new ArrayList<Move>();
        var claimed = new ArrayList<Finding>();
        for (int i = 0; i < wishes.size(); i++) {
            var wish = wishes.get(i);
            var target = targets.get(wish.post());
            if (target == null) {
                unknown.add(
                        Violation.at(wish.pointer(), "unknown-reference", new Text("没有这个职位", "There is no such post")));
                continue;
            }
            var mover = Objects.requireNonNull(movers.get(wish.rotation()));
            moves.add(new Move(mover, target.place(), target.holder()));
            var claimant = target.claimedBy();
            if (claimant != null && !claimant.equals(mover.number())) {
                claimed.add(new Finding(i, Objection.TAKEN, claimant));
            }
        }
        ProblemException.requireNone(unknown);
        claimed.addAll(MoveRules.check(moves, limits()));
        if (!claimed.isEmpty()) {
            var refused = claimed.stream()
                    .sorted(Comparator.comparingInt(Finding::move).thenComparing(Finding::objection))
                    .map(finding ->
                            violation(finding, wishes.get(finding.move()).pointer()))
                    .toList();
            throw new ProblemException(
                    RotationProblem.PLAN_REFUSED, refused.getFirst().message(), refused);
        }
    }

    private static Violation violation(Finding finding, String pointer) {
        return Violation.at(pointer, Objections.code(finding.objection()), told(finding.objection(), finding.other()));
    }

    private static Text told(Objection objection, @Nullable String other) {
        var text = Objections.text(objection);
        return other == null
                ? text
                : new Text(
                        OTHER.zhCN().formatted(text.zhCN(), other), OTHER.en().formatted(text.en(), other));
    }
}
