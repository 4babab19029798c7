package cn.hengjian.assessment.scheme;

import cn.hengjian.assessment.scheme.rules.AppliesTo;
import cn.hengjian.assessment.scheme.rules.CategoryTree;
import cn.hengjian.assessment.scheme.rules.IndicatorFacts;
import cn.hengjian.assessment.scheme.rules.IndicatorKind;
import cn.hengjian.assessment.scheme.rules.MethodTerms;
import cn.hengjian.assessment.scheme.rules.Normalisation;
import cn.hengjian.assessment.score.rules.Direction;
import cn.hengjian.assessment.score.rules.Formula;
import cn.hengjian.assessment.score.rules.Method;
import cn.hengjian.assessment.score.rules.StepTable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Drafts a scheme.
 *
 * @param normalisation NONE if absent
 */
record CreateScheme(
        @NotNull @Size(max = 40) @Pattern(regexp = "[A-Z0-9][A-Z0-9-]*")
        String code,

        @NotBlank @Size(max = 100) String name,
        @NotNull AppliesTo appliesTo,
        @Nullable Normalisation normalisation,
        @NotEmpty @Size(max = 50) List<@Valid @NotNull IndicatorDraft> indicators) {

    /**
     * One indicator; unit and method belong to QUANT, the question to QUAL.
     *
     * @param method RATIO if a quantitative indicator states none
     * @param weight 0 of a veto, above 0 of every other
     * @param target of RATIO, and of FORMULA if the formula uses it
     * @param direction of RATIO
     * @param steps of STEPS, with ascending bounds; below the first the share is 0
     * @param deduction of DEDUCTION
     * @param veto of VETO
     * @param formula of FORMULA; it gives the share of the weight, 1 being the whole
     * @param constants numbers that the formula uses by name
     * @param category where it stands in the tree: names from the top, as in 履职/经济发展; null outside the tree
     */
    record IndicatorDraft(
            @NotNull @Size(max = 20) @Pattern(regexp = "[A-Z0-9][A-Z0-9-]*")
            String code,

            @NotBlank @Size(max = 100) String name,
            @NotNull IndicatorKind kind,
            @Nullable Method method,

            @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
            BigDecimal weight,

            @DecimalMin(value = "0", inclusive = false) @Digits(integer = 12, fraction = 4) @Nullable
            BigDecimal target,

            @Size(min = 1, max = 20) @Nullable String unit,
            @Nullable Direction direction,
            @Size(min = 1, max = 100) @Nullable String source,
            @Size(min = 1, max = 300) @Nullable String question,
            @Size(min = 1, max = 20) @Nullable List<@Valid @NotNull StepBound> steps,
            @Valid @Nullable DeductionRule deduction,
            @Valid @Nullable VetoRule veto,
            @Size(min = 1, max = Formula.LONGEST) @Nullable String formula,
            @Size(min = 1, max = 20) @Nullable List<@Valid @NotNull FormulaConstant> constants,
            @Pattern(regexp = CategoryTree.FORM) @Nullable String category) {

        IndicatorFacts facts() {
            return new IndicatorFacts(code, kind, weight, unit != null, question != null, terms());
        }

        MethodTerms terms() {
            return new MethodTerms(
                    method == null && kind == IndicatorKind.QUANT ? Method.RATIO : method,
                    target,
                    direction,
                    steps == null
                            ? null
                            : new StepTable(steps.stream().map(StepBound::step).toList()),
                    deduction == null ? null : deduction.rule(),
                    veto == null ? null : veto.rule(),
                    formula,
                    FormulaConstant.named(constants));
        }
    }
}
