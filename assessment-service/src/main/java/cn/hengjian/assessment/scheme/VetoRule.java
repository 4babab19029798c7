package cn.hengjian.assessment.scheme;

import cn.hengjian.assessment.ballot.rules.Grade;
import cn.hengjian.assessment.scheme.rules.MethodTerms;
import cn.hengjian.assessment.score.rules.Comparison;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;

/**
 * A veto: where the actual compares so to the threshold, no grade above the ceiling.
 *
 * @param ceiling COMPETENT, BASIC or INCOMPETENT
 */
record VetoRule(
        @NotNull Comparison when,

        @NotNull @DecimalMin("0") @Digits(integer = 12, fraction = 4)
        BigDecimal threshold,

        @NotNull Grade ceiling) {

    static VetoRule of(MethodTerms.Veto rule) {
        return new VetoRule(rule.when(), rule.threshold(), rule.ceiling());
    }

    MethodTerms.Veto rule() {
        return new MethodTerms.Veto(when, threshold, ceiling);
    }
}
