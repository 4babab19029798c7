package cn.hengjian.supervision.plan;

import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.supervision.roster.Abolished;
import cn.hengjian.supervision.roster.RosterRepository;
import cn.hengjian.supervision.roster.RosterRepository.NamedUnit;
import cn.hengjian.supervision.roster.Unknown;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Checks what the office writes of a plan, and finds the units that it names. */
@ApplicationScoped
class Soundness {

    private final RosterRepository roster;

    Soundness(RosterRepository roster) {
        this.roster = roster;
    }

    /** The units that a plan names. */
    record Places(List<UUID> units, Optional<UUID> within) {}

    /** The places that it names, if everything in it is right. */
    Places require(ProposePlan plan) {
        var violations = new ArrayList<Violation>();
        if (plan.endsOn().isBefore(plan.startsOn())) {
            violations.add(Violation.at(
                    "/endsOn", "before-start", new Text("结束日不得早于开始日", "The last day is not before the first")));
        }
        var seen = new HashSet<>();
        for (int i = 0; i < plan.mix().size(); i++) {
            if (!seen.add(plan.mix().get(i).pair())) {
                violations.add(Violation.at(
                        "/mix/" + i + "/pair",
                        "duplicate",
                        new Text("五对方法各列一次", "Each of the five pairs stands once")));
            }
        }
        var places = places(plan.scope(), violations);
        ProblemException.requireNone(violations);
        return places;
    }

    private Places places(ProposePlan.Where scope, List<Violation> violations) {
        var named = scope.named();
        boolean byTree = scope.within() != null || scope.kind() != null;
        if (named.isEmpty() != byTree) {
            violations.add(Violation.at(
                    "/scope",
                    "one-of",
                    new Text(
                            "范围须为指定单位，或下属单位、单位类别，二者择一",
                            "The scope names units, or goes by subtree and kind; one of the two")));
        }
        var top = scope.within();
        var codes = new HashSet<>(named);
        if (top != null) {
            codes.add(top);
        }
        var known = roster.units(codes);
        var units = new ArrayList<UUID>();
        for (int i = 0; i < named.size(); i++) {
            var unit = known.get(named.get(i));
            if (unit == null) {
                violations.add(Unknown.unit("/scope/units/" + i));
            } else if (units.contains(unit.id())) {
                violations.add(Violation.at(
                        "/scope/units/" + i, "duplicate", new Text("同一单位只列一次", "Each unit is named once")));
            } else {
                Abolished.unit("/scope/units/" + i, unit.abolishedOn()).ifPresent(violations::add);
                units.add(unit.id());
            }
        }
        var within = Optional.ofNullable(top).map(known::get);
        if (top != null && within.isEmpty()) {
            violations.add(Unknown.unit("/scope/within"));
        }
        within.flatMap(unit -> Abolished.unit("/scope/within", unit.abolishedOn()))
                .ifPresent(violations::add);
        return new Places(units, within.map(NamedUnit::id));
    }
}
