package cn.hengjian.assessment.scheme;

import cn.hengjian.assessment.score.rules.NamedConstant;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A number that a formula uses by its name. */
record FormulaConstant(
        @NotNull @Size(max = 30) @Pattern(regexp = "[A-Za-z_\\u4e00-\\u9fff][A-Za-z0-9_\\u4e00-\\u9fff]*")
        String name,

        @NotNull @Digits(integer = 12, fraction = 6) BigDecimal value) {

    static List<NamedConstant> named(@Nullable List<FormulaConstant> constants) {
        return constants == null
                ? List.of()
                : constants.stream()
                        .map(constant -> new NamedConstant(constant.name(), constant.value()))
                        .toList();
    }

    static @Nullable List<FormulaConstant> of(List<NamedConstant> constants) {
        return constants.isEmpty()
                ? null
                : constants.stream()
                        .map(constant -> new FormulaConstant(constant.name(), constant.value()))
                        .toList();
    }
}
