package cn.hengjian.platform.policy;

import cn.hengjian.platform.policy.PolicyDifference.Side;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Lays two versions beside each other, for who asks what a case would be under another than its own. */
@ApplicationScoped
public class PolicyComparison {

    private static final Text GUARD = new Text(
            "以所依据的 %s 为准；%s 不是现行规定，其不同之处只作为建议",
            "What it runs under, %s, governs; %s is not the law of today, and where it differs it only suggests");

    private final Policies policies;

    PolicyComparison(Policies policies) {
        this.policies = policies;
    }

    /**
     * What something that runs under one version would be under another.
     *
     * @param other whole: what its pack is silent about is as the own version has it, if it is one of its base
     */
    public record Pair(PolicyPack own, PolicyPack other) {

        /** What stands against a result, if it differs: a pack that is not the law of today suggests at most. */
        public @Nullable String guard(boolean differs, Locale locale) {
            return differs && !other.pack().equals(Policies.CURRENT)
                    ? GUARD.with(own.reference(), other.reference()).in(locale)
                    : null;
        }

        /** Where the other version knows nothing of a key yet, it leaves what needs it to the pack in force. */
        public Pair knowing(String key, PolicyPack inForce) {
            return other.values().containsKey(key) ? this : new Pair(own, inForce);
        }

        /** The version that has what the one asked for is silent about. */
        public @Nullable String rest(String asked) {
            if (buildsOn(other, own)) {
                return own.reference();
            }
            return buildsOn(own, other) || !other.reference().equals(asked) ? other.reference() : null;
        }
    }

    /**
     * A version that a request names, beside the own.
     *
     * @param reference such as SEED-2002/1
     * @param parameter the query parameter that names it
     */
    public Pair asked(PolicyPack own, String reference, String parameter) {
        return pair(own, require(reference, parameter));
    }

    private PolicyPack require(String reference, String parameter) {
        return policies.find(reference)
                .orElseThrow(() -> new ProblemException(
                        HttpProblem.INVALID_CONTENT,
                        Violation.query(
                                parameter,
                                "unknown-version",
                                new Text("没有这个政策版本；可用：%s", "There is no such version of a policy; there are: %s")
                                        .with(String.join(", ", policies.references())))));
    }

    /** A version that is known to be one, as it would be for what runs under another. */
    public PolicyPack asked(PolicyPack own, String reference) {
        return pair(own, policies.find(reference).orElseThrow()).other();
    }

    /** Two versions, each whole by the other where it builds on that one's pack. */
    static Pair pair(PolicyPack own, PolicyPack other) {
        return new Pair(buildsOn(own, other) ? own.over(other) : own, buildsOn(other, own) ? other.over(own) : other);
    }

    private static boolean buildsOn(PolicyPack pack, PolicyPack base) {
        return pack.base().filter(base.pack()::equals).isPresent();
    }

    /** The parameters that differ, by key, each with where it is written. */
    public List<PolicyDifference> differences(Pair pair, Predicate<String> keys) {
        var own = written(pair.own());
        var other = written(pair.other());
        var all = new TreeSet<>(pair.own().values().keySet());
        all.addAll(pair.other().values().keySet());
        all.remove(PolicyPack.BASE);
        return all.stream()
                .filter(keys)
                .filter(key -> !Objects.equals(
                        pair.own().values().get(key), pair.other().values().get(key)))
                .map(key -> new PolicyDifference(
                        key, side(own, other, pair.own(), key), side(other, own, pair.other(), key)))
                .toList();
    }

    private Map<String, Side> written(PolicyPack pack) {
        var sides = new HashMap<String, Side>();
        policies.parameters(pack.pack(), pack.version())
                .forEach(parameter -> sides.put(
                        parameter.key(),
                        new Side(parameter.value(), parameter.source(), parameter.tag(), pack.reference())));
        return sides;
    }

    /** What a pack is silent about stands where it takes it from. */
    private static @Nullable Side side(Map<String, Side> written, Map<String, Side> base, PolicyPack pack, String key) {
        return pack.values().containsKey(key) ? written.getOrDefault(key, base.get(key)) : null;
    }

    /** The same for two versions that a request names; 404 without the second one. */
    PolicyDifferencesView view(String pack, int version, String from) {
        policies.require(pack, version);
        var pair = pair(require(from, "from"), policies.version(pack, version));
        return new PolicyDifferencesView(
                pair.own().reference(),
                pair.other().reference(),
                pair.rest(pair.other().reference()),
                differences(pair, _ -> true));
    }
}
