package cn.hengjian.supervision.draw;

import static java.util.Objects.requireNonNull;

import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.supervision.burden.Burdens;
import cn.hengjian.supervision.draw.rules.Candidates;
import cn.hengjian.supervision.draw.rules.Recused;
import cn.hengjian.supervision.inspector.Inspectors;
import cn.hengjian.supervision.inspector.RecusalGround;
import cn.hengjian.supervision.plan.Plans;
import cn.hengjian.supervision.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Gathers what a draw chooses from: the plan's units that can take one more visit, the active inspectors, and who is
 * recused where.
 */
@ApplicationScoped
class Candidacy {

    /** More than anybody reads of units that lack inspectors. */
    private static final int SHORT_UNITS = 20;

    private final DrawRepository draws;
    private final Inspectors inspectors;
    private final Plans plans;
    private final Burdens burdens;
    private final Terms terms;

    Candidacy(DrawRepository draws, Inspectors inspectors, Plans plans, Burdens burdens, Terms terms) {
        this.draws = draws;
        this.inspectors = inspectors;
        this.plans = plans;
        this.burdens = burdens;
        this.terms = terms;
    }

    /** Freezes the candidates; refuses if they are too few, or too few inspectors are left for any of the units. */
    Candidates freeze(UUID draw, String salt, PrepareDraw command, PolicyPack policy) {
        plans.requireRunning(command.planId());
        int perUnit = perUnit(command, policy);
        var units = draws.units(command.planId());
        var today = terms.today();
        units.keySet().removeAll(burdens.overburdened(units.keySet(), today, today, policy));
        if (units.size() < command.units()) {
            throw invalid(
                    "/units",
                    "too-many",
                    new Text("计划范围内只有 %s 个单位", "The plan has only %s units to draw from").with(units.size()));
        }
        var active = inspectors.active().stream()
                .collect(Collectors.toMap(Inspectors.Active::username, Inspectors.Active::number));
        var recusals = inspectors.recusals(active.keySet(), units.keySet());
        requireEnough(units, active, recusals, perUnit);
        return new Candidates(
                draw.toString(),
                salt,
                command.units(),
                perUnit,
                policy.integer("draw.maxVisitsPerInspector"),
                policy.integer("draw.maxRounds"),
                List.copyOf(units.values()),
                List.copyOf(active.values()),
                recusals.entrySet().stream()
                        .flatMap(ofUnit -> ofUnit.getValue().keySet().stream()
                                .map(username -> new Recused(
                                        requireNonNull(units.get(ofUnit.getKey())),
                                        requireNonNull(active.get(username)))))
                        .toList());
    }

    private static int perUnit(PrepareDraw command, PolicyPack policy) {
        int fewest = policy.integer("inspection.minInspectors");
        int wanted = command.inspectorsPerUnit() == null ? fewest : command.inspectorsPerUnit();
        if (wanted < fewest) {
            throw invalid(
                    "/inspectorsPerUnit",
                    "too-few",
                    new Text("每个单位至少 %s 名检查人员", "At least %s inspectors for each unit").with(fewest));
        }
        return wanted;
    }

    private static void requireEnough(
            Map<UUID, String> units,
            Map<String, String> active,
            Map<UUID, Map<String, List<RecusalGround>>> recusals,
            int perUnit) {
        var violations = new ArrayList<Violation>();
        for (var unit : units.entrySet()) {
            var recused = recusals.getOrDefault(unit.getKey(), Map.of());
            int left = active.size() - recused.size();
            if (left < perUnit && violations.size() < SHORT_UNITS) {
                violations.add(Violation.at(
                        "/planId", "too-few-inspectors", shortage(unit.getValue(), perUnit, left, recused)));
            }
        }
        if (!violations.isEmpty()) {
            throw DrawProblem.tooFew(violations);
        }
    }

    private static Text shortage(String unit, int perUnit, int left, Map<String, List<RecusalGround>> recused) {
        return new Text(
                "单位 %s 须派 %s 名，可派 %s 名；回避：%s".formatted(unit, perUnit, left, names(recused, Locale.SIMPLIFIED_CHINESE)),
                "Unit %s needs %s and has %s; recused: %s"
                        .formatted(unit, perUnit, left, names(recused, Locale.ENGLISH)));
    }

    private static String names(Map<String, List<RecusalGround>> recused, Locale language) {
        Function<List<RecusalGround>, String> words = grounds -> grounds.stream()
                .map(ground -> ground.explanation().in(language))
                .collect(Collectors.joining("; "));
        return recused.isEmpty()
                ? "-"
                : recused.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(one -> one.getKey() + " (" + words.apply(one.getValue()) + ")")
                        .collect(Collectors.joining(", "));
    }

    private static ProblemException invalid(String pointer, String code, Text message) {
        return new ProblemException(HttpProblem.INVALID_CONTENT, Violation.at(pointer, code, message));
    }
}
