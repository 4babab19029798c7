package cn.hengjian.assessment.scheme.rules;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What an author says of an indicator, as far as soundness goes. */
public record IndicatorFacts(
        String code,
        IndicatorKind kind,
        BigDecimal weight,
        @Nullable BigDecimal target,
        boolean hasUnit,
        boolean hasDirection,
        boolean hasQuestion) {}
