package cn.hengjian.assessment.scheme;

import cn.hengjian.assessment.goal.rules.Comparison;
import cn.hengjian.assessment.scheme.rules.Normalisation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How one scheme became another.
 *
 * @param terms what changed in code, name, whom it is for and normalisation
 * @param indicators those that are not the same in both, by their codes; their order in the scheme doesn't matter
 */
record SchemeDifferenceView(Ref from, Ref to, List<Comparison.Field> terms, List<Comparison.Changed> indicators) {

    /** One of the two. */
    record Ref(UUID id, String code, int versionNumber) {

        private static Ref of(Scheme scheme) {
            return new Ref(scheme.id(), scheme.code(), scheme.versionNumber());
        }
    }

    static SchemeDifferenceView of(Scheme before, Scheme after) {
        return new SchemeDifferenceView(
                Ref.of(before),
                Ref.of(after),
                Comparison.fields(terms(before), terms(after)),
                Comparison.between(indicators(before), indicators(after)));
    }

    private static Map<String, @Nullable String> terms(Scheme scheme) {
        var command = scheme.command();
        var terms = new LinkedHashMap<String, @Nullable String>();
        terms.put("code", command.code());
        terms.put("name", command.name());
        terms.put("appliesTo", command.appliesTo().name());
        terms.put(
                "normalisation",
                Objects.requireNonNullElse(command.normalisation(), Normalisation.NONE)
                        .name());
        return terms;
    }

    private static SequencedMap<String, Map<String, @Nullable String>> indicators(Scheme scheme) {
        var indicators = new LinkedHashMap<String, Map<String, @Nullable String>>();
        scheme.command()
                .indicators()
                .forEach(indicator -> indicators.put(indicator.code(), IndicatorCells.texts(indicator)));
        return indicators;
    }
}
