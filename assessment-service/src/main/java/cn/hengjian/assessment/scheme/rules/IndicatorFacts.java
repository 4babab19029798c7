package cn.hengjian.assessment.scheme.rules;

import java.math.BigDecimal;

/** What an author says of an indicator, as far as soundness goes. */
public record IndicatorFacts(
        String code, IndicatorKind kind, BigDecimal weight, boolean hasUnit, boolean hasQuestion, MethodTerms terms) {}
