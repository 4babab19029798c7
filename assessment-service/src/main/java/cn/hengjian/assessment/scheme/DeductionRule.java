package cn.hengjian.assessment.scheme;

import cn.hengjian.assessment.scheme.rules.MethodTerms;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;

/**
 * Full points less some for what goes beyond.
 *
 * @param allowance up to here, itself included, nothing is deducted
 * @param perUnit points of the indicator's weight for each unit beyond; a part of a unit costs its part
 */
record DeductionRule(
        @NotNull @DecimalMin("0") @Digits(integer = 12, fraction = 4)
        BigDecimal allowance,

        @NotNull @DecimalMin(value = "0", inclusive = false) @DecimalMax("100") @Digits(integer = 3, fraction = 4)
        BigDecimal perUnit) {

    static DeductionRule of(MethodTerms.Deduction rule) {
        return new DeductionRule(rule.allowance(), rule.perUnit());
    }

    MethodTerms.Deduction rule() {
        return new MethodTerms.Deduction(allowance, perUnit);
    }
}
