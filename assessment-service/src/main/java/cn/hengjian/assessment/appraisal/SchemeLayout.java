package cn.hengjian.assessment.appraisal;

import cn.hengjian.assessment.scheme.rules.IndicatorKind;
import cn.hengjian.assessment.scheme.rules.MethodTerms;
import cn.hengjian.assessment.score.rules.Indicator;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A published scheme as scoring and its explanation need it.
 *
 * @param version number of the version of the code
 */
record SchemeLayout(UUID id, String code, String name, int version, List<Item> items) {

    /** One indicator. */
    record Item(
            String code,
            String name,
            IndicatorKind kind,
            BigDecimal weight,
            @Nullable String unit,
            MethodTerms terms) {

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

    List<Indicator> indicators() {
        return items.stream().map(Item::indicator).toList();
    }
}
