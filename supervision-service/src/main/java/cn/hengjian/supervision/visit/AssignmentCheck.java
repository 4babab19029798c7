package cn.hengjian.supervision.visit;

import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.security.Roles;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.workflow.WorkflowProblem;
import cn.hengjian.supervision.burden.Burdens;
import cn.hengjian.supervision.inspector.Inspectors;
import cn.hengjian.supervision.inspector.RecusalGround;
import cn.hengjian.supervision.plan.Plans;
import cn.hengjian.supervision.roster.Abolished;
import cn.hengjian.supervision.roster.RosterRepository;
import cn.hengjian.supervision.roster.RosterRepository.KnownUnit;
import cn.hengjian.supervision.roster.Unknown;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.sight.Recusal;
import cn.hengjian.supervision.terms.Terms;
import cn.hengjian.supervision.visit.rules.Notice;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Checks a visit before it is assigned. What depends on the unit is said to nobody but the caller, who named it, and is
 * kept nowhere; it doesn't depend on visits that are sealed, so that nobody learns of them by asking.
 */
@ApplicationScoped
class AssignmentCheck {

    private final RosterRepository roster;
    private final Plans plans;
    private final Inspectors inspectors;
    private final Burdens burdens;
    private final Terms terms;
    private final Database database;

    AssignmentCheck(
            RosterRepository roster,
            Plans plans,
            Inspectors inspectors,
            Burdens burdens,
            Terms terms,
            Database database) {
        this.roster = roster;
        this.plans = plans;
        this.inspectors = inspectors;
        this.burdens = burdens;
        this.terms = terms;
        this.database = database;
    }

    /** How many units a plan may go to, and whether the named one is among them. */
    private record Eligible(long units, boolean named) {}

    /** The target, if nothing stands against visiting it. */
    Target require(AssignVisit command, PolicyPack policy, Reader reader) {
        if (command.override() != null && !reader.caller().has(Roles.COUNTY_COMMITTEE)) {
            throw new ProblemException(
                    HttpProblem.FORBIDDEN,
                    Violation.at(
                            "/override",
                            "county-committee",
                            new Text("只有县委可以说明理由突破检查频次上限", "Only the county committee overrides the burden limit")));
        }
        var plan = plans.requireRunning(command.planId());
        var unit = roster.find(command.unitCode(), reader).orElse(null);
        var violations = new ArrayList<Violation>();
        violations.addAll(Window.violations(command.from(), command.to(), plan, terms.today()));
        signing(command, policy.integer("inspection.minInspectors"), violations);
        place(command, unit, policy, violations);
        if (unit == null || !violations.isEmpty()) {
            throw invalid(violations);
        }
        if (unit.readersOwn()) {
            throw Recusal.ownUnit();
        }
        requireUntied(command, unit.id());
        requireLight(command, unit.id(), policy);
        return new Target(unit.id(), command.unitCode(), command.tier(), command.override());
    }

    private static void signing(AssignVisit command, int atLeast, List<Violation> violations) {
        int different = new HashSet<>(command.inspectors()).size();
        if (different < command.inspectors().size()) {
            violations.add(
                    Violation.at("/inspectors", "duplicate", new Text("同一检查人员只列一次", "Each inspector is named once")));
        }
        if (different < atLeast) {
            violations.add(Violation.at(
                    "/inspectors",
                    "too-few",
                    new Text("至少须有 %s 名检查人员", "A visit takes at least %s inspectors").with(atLeast)));
        }
    }

    private void place(AssignVisit command, @Nullable KnownUnit unit, PolicyPack policy, List<Violation> violations) {
        if (unit == null) {
            violations.add(Unknown.unit("/unitCode"));
            return;
        }
        var gone = Abolished.unit("/unitCode", unit.abolishedOn());
        if (gone.isPresent()) {
            violations.add(gone.get());
            return;
        }
        var eligible = database.require(
                Sql.of("SELECT count(*) AS units, coalesce(bool_or(e.id = ?), false) AS named FROM (", unit.id())
                        .add(Plans.eligible(command.planId()))
                        .add(") e"),
                row -> new Eligible(row.number("units"), row.flag("named")));
        if (!eligible.named()) {
            violations.add(Violation.at(
                    "/unitCode", "outside-plan", new Text("该单位不在计划范围内", "The plan doesn't go to this unit")));
        }
        // Where there is little to choose from, the seal hides nothing.
        int among = policy.integer("inspection.sealedAmong");
        if (command.notice() == Notice.UNANNOUNCED && eligible.units() < among) {
            violations.add(Violation.at(
                    "/planId",
                    "too-few-units",
                    new Text(
                                    "暗访计划范围内至少须有 %s 个单位，否则封存无意义",
                                    "A sealed visit takes a plan that may go to %s units at least")
                            .with(among)));
        }
    }

    /** G2 for all who are sent. Of a sealed visit the answer doesn't say who: that would go on telling. */
    private void requireUntied(AssignVisit command, UUID unit) {
        var recusals = inspectors.recusals(command.inspectors(), unit);
        if (recusals.isEmpty()) {
            return;
        }
        var unregistered = violations(
                command,
                recusals.entrySet().stream()
                        .filter(entry -> entry.getValue().contains(RecusalGround.NOT_REGISTERED))
                        .toList());
        if (!unregistered.isEmpty()) {
            throw invalid(unregistered);
        }
        throw new ProblemException(
                WorkflowProblem.ANOTHER_PERSON_REQUIRED,
                new Text("回避（G2）：所派检查人员中有人须回避", "Recusal (G2): one of these inspectors is recused"),
                command.notice() == Notice.UNANNOUNCED
                        ? List.of()
                        : violations(command, List.copyOf(recusals.entrySet())));
    }

    private static List<Violation> violations(
            AssignVisit command, List<Map.Entry<String, List<RecusalGround>>> recusals) {
        return recusals.stream()
                .flatMap(recused -> recused.getValue().stream()
                        .map(ground -> Violation.at(
                                "/inspectors/" + command.inspectors().indexOf(recused.getKey()),
                                ground.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                                ground.explanation())))
                .toList();
    }

    private void requireLight(AssignVisit command, UUID unit, PolicyPack policy) {
        if (command.notice() == Notice.ANNOUNCED) {
            burdens.lock(unit);
        }
        if (command.override() == null) {
            burdens.require(unit, command.from(), command.to(), policy);
        }
    }

    private static ProblemException invalid(List<Violation> violations) {
        return ProblemException.invalid(violations);
    }
}
