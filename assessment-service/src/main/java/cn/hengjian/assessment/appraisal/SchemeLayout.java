package cn.hengjian.assessment.appraisal;

import cn.hengjian.assessment.scheme.rules.IndicatorKind;
import cn.hengjian.assessment.score.rules.Direction;
import cn.hengjian.assessment.score.rules.Indicator;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A published scheme as scoring and its explanation need it.
 *
 * @param version of the frozen scheme
 */
record SchemeLayout(UUID id, String code, String name, long version, List<Item> items) {

    /** One indicator. */
    record Item(
            String code,
            String name,
            IndicatorKind kind,
            BigDecimal weight,
            @Nullable BigDecimal target,
            @Nullable String unit,
            @Nullable Direction direction) {

        Indicator indicator() {
            return target == null || direction == null
                    ? new Indicator.Qualitative(weight)
                    : new Indicator.Quantitative(weight, target, direction);
        }
    }

    int size() {
        return items.size();
    }

    List<Indicator> indicators() {
        return items.stream().map(Item::indicator).toList();
    }
}
