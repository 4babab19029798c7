package cn.hengjian.assessment.scheme;

import cn.hengjian.assessment.scheme.rules.AppliesTo;
import cn.hengjian.assessment.scheme.rules.IndicatorFacts;
import cn.hengjian.assessment.scheme.rules.IndicatorKind;
import cn.hengjian.assessment.score.rules.Direction;
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

/** Drafts a scheme. */
record CreateScheme(
        @NotNull @Size(max = 40) @Pattern(regexp = "[A-Z0-9][A-Z0-9-]*")
        String code,

        @NotBlank @Size(max = 100) String name,
        @NotNull AppliesTo appliesTo,
        @NotEmpty @Size(max = 50) List<@Valid @NotNull IndicatorDraft> indicators) {

    /** One indicator; target, unit and direction belong to QUANT, the question to QUAL. */
    record IndicatorDraft(
            @NotNull @Size(max = 20) @Pattern(regexp = "[A-Z0-9][A-Z0-9-]*")
            String code,

            @NotBlank @Size(max = 100) String name,
            @NotNull IndicatorKind kind,

            @NotNull @DecimalMin(value = "0", inclusive = false) @DecimalMax("100") @Digits(integer = 3, fraction = 2)
            BigDecimal weight,

            @DecimalMin(value = "0", inclusive = false) @Digits(integer = 12, fraction = 4) @Nullable
            BigDecimal target,

            @Size(min = 1, max = 20) @Nullable String unit,
            @Nullable Direction direction,
            @Size(min = 1, max = 100) @Nullable String source,
            @Size(min = 1, max = 300) @Nullable String question) {

        IndicatorFacts facts() {
            return new IndicatorFacts(code, kind, weight, target, unit != null, direction != null, question != null);
        }
    }
}
