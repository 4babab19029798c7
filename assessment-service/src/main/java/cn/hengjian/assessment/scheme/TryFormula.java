package cn.hengjian.assessment.scheme;

import cn.hengjian.assessment.score.rules.Formula;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tries a formula on sample values. */
record TryFormula(
        @NotBlank @Size(max = Formula.LONGEST) String formula,
        @Size(min = 1, max = 20) @Nullable List<@Valid @NotNull FormulaConstant> constants,

        @DecimalMin(value = "0", inclusive = false) @Digits(integer = 12, fraction = 4) @Nullable
        BigDecimal target,

        @NotEmpty @Size(max = 50)
        List<@NotNull @DecimalMin("0") @Digits(integer = 12, fraction = 4) BigDecimal> actuals) {}
