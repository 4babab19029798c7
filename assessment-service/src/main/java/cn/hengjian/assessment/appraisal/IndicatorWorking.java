package cn.hengjian.assessment.appraisal;

import cn.hengjian.assessment.ballot.rules.Grade;
import cn.hengjian.assessment.scheme.rules.MethodTerms;
import cn.hengjian.assessment.score.rules.Arithmetic;
import cn.hengjian.assessment.score.rules.Comparison;
import cn.hengjian.assessment.score.rules.Formula;
import cn.hengjian.assessment.score.rules.Measure;
import cn.hengjian.assessment.score.rules.StepTable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one indicator's ratio came about, where it is more than a quotient. Of the four one is there. What follows from the
 * frozen scheme and the actual is reckoned again and not stored.
 */
record IndicatorWorking(
        @Nullable StepsWorking steps,
        @Nullable DeductionWorking deduction,
        @Nullable VetoWorking veto,
        @Nullable FormulaWorking formula) {

    /**
     * The step table.
     *
     * @param reachedFrom bound of the step that the actual reached; null if there is no actual, or it is below the first
     *     step, which counts 0
     */
    record StepsWorking(
            List<StepTable.Step> table, @Nullable BigDecimal reachedFrom) {}

    /**
     * Full points less some.
     *
     * @param perUnit points of the indicator's own weight
     * @param beyond how much of the actual is beyond the allowance
     */
    record DeductionWorking(
            BigDecimal allowance,
            BigDecimal perUnit,
            @Nullable BigDecimal beyond) {}

    /**
     * A veto, which changes no score.
     *
     * @param struck null if there is no actual
     */
    record VetoWorking(
            Comparison when,
            BigDecimal threshold,
            Grade ceiling,
            @Nullable Boolean struck) {}

    /**
     * A formula.
     *
     * @param constants as {@code name = value}
     * @param value before it is kept between the least and the greatest ratio; null if there is none
     * @param arithmetic every step with its numbers
     * @param fault why there is no value, and at which column
     */
    record FormulaWorking(
            String text,
            List<String> constants,
            @Nullable BigDecimal value,
            List<Formula.Step> arithmetic,
            Formula.@Nullable Fault fault) {}

    /** The working of an indicator of the scheme; null of a ratio and of a ballot. */
    static @Nullable IndicatorWorking of(MethodTerms terms, @Nullable BigDecimal actual) {
        return switch (terms.method()) {
            case null -> null;
            case RATIO -> null;
            case STEPS -> new IndicatorWorking(steps(terms, actual), null, null, null);
            case DEDUCTION -> new IndicatorWorking(null, deduction(terms, actual), null, null);
            case VETO -> new IndicatorWorking(null, null, veto(terms, actual), null);
            case FORMULA -> new IndicatorWorking(null, null, null, formula(terms, actual));
        };
    }

    private static @Nullable StepsWorking steps(MethodTerms terms, @Nullable BigDecimal actual) {
        var table = terms.steps();
        if (table == null) {
            return null;
        }
        var reached = actual == null ? null : table.reachedBy(actual);
        return new StepsWorking(table.steps(), reached == null ? null : reached.from());
    }

    private static @Nullable DeductionWorking deduction(MethodTerms terms, @Nullable BigDecimal actual) {
        var rule = terms.deduction();
        if (rule == null) {
            return null;
        }
        var measure = new Measure.Deduction(rule.allowance(), rule.perUnit());
        return new DeductionWorking(rule.allowance(), rule.perUnit(), actual == null ? null : measure.beyond(actual));
    }

    private static @Nullable VetoWorking veto(MethodTerms terms, @Nullable BigDecimal actual) {
        var rule = terms.veto();
        return rule == null
                ? null
                : new VetoWorking(
                        rule.when(),
                        rule.threshold(),
                        rule.ceiling(),
                        actual == null ? null : rule.when().holds(actual, rule.threshold()));
    }

    private static FormulaWorking formula(MethodTerms terms, @Nullable BigDecimal actual) {
        var formula = terms.requireFormula();
        var constants = terms.constants().stream()
                .map(constant -> constant.name() + " = " + constant.value().toPlainString())
                .toList();
        if (actual == null) {
            return new FormulaWorking(formula.text(), constants, null, List.of(), null);
        }
        var worked = formula.work(actual);
        return switch (worked.outcome()) {
            case Formula.Value(var value) ->
                new FormulaWorking(formula.text(), constants, Arithmetic.trimmed(value), worked.steps(), null);
            case Formula.Fault fault -> new FormulaWorking(formula.text(), constants, null, worked.steps(), fault);
        };
    }
}
