package cn.hengjian.platform.policy;

import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether new values are such that every feature can read the pack afterwards. */
@ApplicationScoped
class AmendmentCheck {

    private final List<PolicyReader> readers;
    private final Policies policies;
    private final List<String> decimals;

    /**
     * With what reads the packs.
     *
     * @param decimals beginnings of keys that are read as decimals even where their value is a whole number
     */
    AmendmentCheck(
            @All List<PolicyReader> readers,
            Policies policies,
            @ConfigProperty(name = "hengjian.policy-decimals") Optional<List<String>> decimals) {
        this.readers = readers;
        this.policies = policies;
        this.decimals = decimals.orElse(List.of());
    }

    List<Violation> violations(PolicyPack base, Policies.Version newest, ProposeAmendment command, LocalDate today) {
        var violations = new ArrayList<Violation>();
        // Not before the version that it changes: that one would stay in force.
        var earliest = newest.effectiveFrom().isAfter(today) ? newest.effectiveFrom() : today.plusDays(1);
        if (command.effectiveFrom().isBefore(earliest)) {
            violations.add(Violation.at(
                    "/effectiveFrom",
                    "out-of-range",
                    new Text("最早为 %s：已启动的事项不受新参数影响", "It is %s at the earliest: what has begun keeps its parameters")
                            .with(earliest)));
        }
        var values = new HashMap<>(base.values());
        var seen = new HashSet<String>();
        for (int i = 0; i < command.changes().size(); i++) {
            var change = command.changes().get(i);
            value(base, change, seen, "/changes/" + i).ifPresent(violations::add);
            values.put(change.key(), change.value());
        }
        if (violations.isEmpty()) {
            unreadable(new PolicyPack(base.pack(), base.version(), values), command.effectiveFrom())
                    .ifPresent(violations::add);
        }
        return violations;
    }

    private Optional<Violation> value(
            PolicyPack base, ProposeAmendment.Change change, Set<String> seen, String pointer) {
        var present = base.values().get(change.key());
        if (present == null) {
            return Optional.of(Violation.at(
                    pointer + "/key",
                    "unknown-parameter",
                    new Text("%s 中没有此参数", "%s has no such parameter").with(base.reference())));
        }
        if (change.key().equals(PolicyPack.BASE)) {
            return Optional.of(Violation.at(
                    pointer + "/key",
                    "fixed",
                    new Text("政策包所依托的包不可更改", "What a pack builds on is not changed by an amendment")));
        }
        if (!seen.add(change.key())) {
            return Optional.of(
                    Violation.at(pointer + "/key", "duplicate", new Text("每个参数只列一次", "Each parameter is named once")));
        }
        if (present.equals(change.value())) {
            return Optional.of(
                    Violation.at(pointer + "/value", "unchanged", new Text("与现值相同", "That is its value already")));
        }
        var kind = ParameterKind.of(present, decimals.stream().anyMatch(change.key()::startsWith));
        return kind.accepts(change.value())
                ? Optional.empty()
                : Optional.of(Violation.at(pointer + "/value", "wrong-value", kind.accepted()));
    }

    /** Who reads the base of a pack reads the pack, too, with what it is silent about as the base has it then. */
    private Optional<Violation> unreadable(PolicyPack candidate, LocalDate day) {
        var read = candidate.base().orElse(candidate.pack());
        var whole = candidate
                .base()
                .map(base -> candidate.over(policies.inForce(base, day)))
                .orElse(candidate);
        for (var reader : readers) {
            try {
                if (reader.pack().equals(read)) {
                    reader.read(whole);
                }
            } catch (IllegalStateException | IllegalArgumentException refused) {
                return Optional.of(Violation.at(
                        "/changes",
                        "unreadable-parameters",
                        new Text("系统无法按此参数办理：%s", "The system could not work by this: %s")
                                .with(String.valueOf(refused.getMessage()))));
            }
        }
        return Optional.empty();
    }
}
