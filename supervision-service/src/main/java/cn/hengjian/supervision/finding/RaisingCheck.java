package cn.hengjian.supervision.finding;

import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.supervision.codelist.CodeList;
import cn.hengjian.supervision.codelist.CodeLists;
import cn.hengjian.supervision.finding.rules.FindingRules;
import cn.hengjian.supervision.roster.Abolished;
import cn.hengjian.supervision.roster.RosterRepository;
import cn.hengjian.supervision.roster.RosterRepository.KnownUnit;
import cn.hengjian.supervision.roster.Unknown;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.sight.Recusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks up what a finding names, and tells every mistake at once. */
@ApplicationScoped
class RaisingCheck {

    private final RosterRepository roster;
    private final CodeLists codes;
    private final VisitCheck visits;

    RaisingCheck(RosterRepository roster, CodeLists codes, VisitCheck visits) {
        this.roster = roster;
        this.codes = codes;
        this.visits = visits;
    }

    /** What the names of a sound finding stand for. */
    record Named(UUID unit, int codeList, Collection<UUID> cadres) {}

    Named check(RaiseFinding command, PolicyPack policy, LocalDate today, Reader reader) {
        var list = codes.inForce(today);
        var unit = roster.find(command.unitCode(), reader).orElse(null);
        var cadres = roster.cadres(command.cadresOrNone());
        var violations = violations(command, reader, policy, list, unit);
        violations.addAll(unknown(command.cadresOrNone(), cadres.keySet()));
        var visit = visits.named(command, reader);
        violations.addAll(visits.violations(command, visit, unit == null ? null : unit.id()));
        if (unit == null || !violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        if (unit.readersOwn()) {
            throw Recusal.ownUnit();
        }
        visits.requireStarted(visit);
        return new Named(unit.id(), list.version(), cadres.values());
    }

    private static List<Violation> violations(
            RaiseFinding command, Reader reader, PolicyPack policy, CodeList list, @Nullable KnownUnit unit) {
        var violations = new ArrayList<Violation>();
        if (unit == null) {
            violations.add(Unknown.unit("/unitCode"));
        } else {
            Abolished.unit("/unitCode", unit.abolishedOn()).ifPresent(violations::add);
        }
        if (!list.winds().containsKey(command.windCode())) {
            violations.add(Violation.at(
                    "/windCode", "unknown-code", new Text("五风代码表中没有此代码", "The five winds have no such code")));
        }
        if (command.causeCode() != null && !list.causes().containsKey(command.causeCode())) {
            violations.add(
                    Violation.at("/causeCode", "unknown-code", new Text("原因代码表中没有此代码", "There is no such cause code")));
        }
        signing(command, reader, policy.integer("finding.minInspectors")).ifPresent(violations::add);
        return violations;
    }

    private static List<Violation> unknown(List<String> numbers, Set<String> known) {
        var violations = new ArrayList<Violation>();
        for (int i = 0; i < numbers.size(); i++) {
            if (!known.contains(numbers.get(i))) {
                violations.add(Unknown.cadre("/cadres/" + i));
            }
        }
        return violations;
    }

    private static Optional<Violation> signing(RaiseFinding command, Reader reader, int atLeast) {
        return switch (FindingRules.signedBy(
                command.inspectors(), reader.caller().username(), atLeast)) {
            case SOUND -> Optional.empty();
            case TOO_FEW ->
                inspectors("too-few", new Text("至少须有 %s 名检查人员", "At least %s inspectors have to sign").with(atLeast));
            case SOMEBODY_TWICE -> inspectors("duplicate", new Text("同一检查人员只列一次", "Each inspector is named once"));
            case CALLER_MISSING ->
                inspectors("caller-missing", new Text("检查人员中须包括您本人", "You have to be one of the inspectors"));
        };
    }

    private static Optional<Violation> inspectors(String code, Text text) {
        return Optional.of(Violation.at("/inspectors", code, text));
    }
}
