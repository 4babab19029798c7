package cn.hengjian.supervision.plan;

import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.supervision.roster.Unknown;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Checks what the office writes of a plan, and finds the units that it names. */
@ApplicationScoped
class Soundness {

    private final Database database;

    Soundness(Database database) {
        this.database = database;
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
        var known = ids(named, scope.within());
        var units = new ArrayList<UUID>();
        for (int i = 0; i < named.size(); i++) {
            var id = known.get(named.get(i));
            if (id == null) {
                violations.add(Unknown.unit("/scope/units/" + i));
            } else if (units.contains(id)) {
                violations.add(Violation.at(
                        "/scope/units/" + i, "duplicate", new Text("同一单位只列一次", "Each unit is named once")));
            } else {
                units.add(id);
            }
        }
        var within = Optional.ofNullable(scope.within()).map(known::get);
        if (scope.within() != null && within.isEmpty()) {
            violations.add(Unknown.unit("/scope/within"));
        }
        return new Places(units, within);
    }

    private Map<String, UUID> ids(List<String> named, @Nullable String within) {
        var known = new HashMap<String, UUID>();
        database.each(
                Sql.of("SELECT id, code FROM unit WHERE code = ANY (?) OR code = ?", named, within),
                row -> known.put(row.text("code"), row.uuid("id")));
        return known;
    }
}
