package cn.hengjian.assessment.scheme.rules;

import cn.hengjian.assessment.ballot.rules.Grade;
import cn.hengjian.assessment.score.rules.Comparison;
import cn.hengjian.assessment.score.rules.Direction;
import cn.hengjian.assessment.score.rules.Formula;
import cn.hengjian.assessment.score.rules.Indicator;
import cn.hengjian.assessment.score.rules.Measure;
import cn.hengjian.assessment.score.rules.Method;
import cn.hengjian.assessment.score.rules.NamedConstant;
import cn.hengjian.assessment.score.rules.StepTable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator says about how it is measured; which of it has to be there, {@link Soundness} knows.
 *
 * @param method null of a qualitative indicator
 */
public record MethodTerms(
        @Nullable Method method,
        @Nullable BigDecimal target,
        @Nullable Direction direction,
        @Nullable StepTable steps,
        @Nullable Deduction deduction,
        @Nullable Veto veto,
        @Nullable String formula,
        List<NamedConstant> constants) {

    public MethodTerms {
        constants = List.copyOf(constants);
    }

    /** Of {@link Method#DEDUCTION}. */
    public record Deduction(BigDecimal allowance, BigDecimal perUnit) {}

    /** Of {@link Method#VETO}. */
    public record Veto(Comparison when, BigDecimal threshold, Grade ceiling) {}

    /** The indicator of a sound scheme. */
    public Indicator indicator(BigDecimal weight) {
        return switch (method) {
            case null -> new Indicator.Qualitative(weight);
            case RATIO ->
                new Indicator.Quantitative(weight, Objects.requireNonNull(target), Objects.requireNonNull(direction));
            case STEPS -> new Indicator.Quantitative(weight, new Measure.Steps(Objects.requireNonNull(steps)));
            case DEDUCTION -> {
                var stated = Objects.requireNonNull(deduction);
                yield new Indicator.Quantitative(weight, new Measure.Deduction(stated.allowance(), stated.perUnit()));
            }
            case VETO -> {
                var stated = Objects.requireNonNull(veto);
                yield new Indicator.Veto(stated.when(), stated.threshold(), stated.ceiling());
            }
            case FORMULA -> new Indicator.Quantitative(weight, new Measure.Calculated(requireFormula()));
        };
    }

    /** The formula of a sound scheme. */
    public Formula requireFormula() {
        return Formula.require(Objects.requireNonNull(formula), constants, target);
    }
}
