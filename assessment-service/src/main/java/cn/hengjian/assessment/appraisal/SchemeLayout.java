package cn.hengjian.assessment.appraisal;

import cn.hengjian.assessment.scheme.rules.IndicatorKind;
import cn.hengjian.assessment.scheme.rules.MethodTerms;
import cn.hengjian.assessment.scheme.rules.Normalisation;
import cn.hengjian.assessment.score.rules.Indicator;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A published scheme as scoring and its explanation need it.
 *
 * @param version number of the version of the code
 * @param normalisation whether the leniency of voters is evened out
 */
record SchemeLayout(UUID id, String code, String name, int version, Normalisation normalisation, List<Item> items) {

    /** One indicator. */
    record Item(
            String code,
            String name,
            IndicatorKind kind,
            BigDecimal weight,
            @Nullable String unit,
            MethodTerms terms,
            @Nullable String category) {

        Indicator indicator() {
            return terms.indicator(weight);
        }
    }

    int size() {
        return items.size();
    }

    List<String> codes(List<Integer> places) {
        return places.stream().map(place -> items.get(place).code()).toList();
    }

    /** Where the indicators are that take the answers to a question, by its code. */
    SequencedMap<String, Integer> questions() {
        var places = new LinkedHashMap<String, Integer>();
        for (int place = 0; place < items.size(); place++) {
            if (items.get(place).kind() == IndicatorKind.QUAL) {
                places.put(items.get(place).code(), place);
            }
        }
        return places;
    }

    List<Indicator> indicators() {
        return items.stream().map(Item::indicator).toList();
    }
}
