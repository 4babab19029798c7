package cn.hengjian.assessment.score.rules;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A number with a name that a formula may use. */
public record NamedConstant(String name, BigDecimal value) {

    private static final String BETWEEN_CONSTANTS = ";";
    private static final String BETWEEN_PARTS = "=";

    /** Constants from the text {@code base=0.5;bonus=0.1}, which {@link #text} writes. */
    public static List<NamedConstant> of(String text) {
        return Arrays.stream(text.split(BETWEEN_CONSTANTS, -1))
                .map(constant -> constant.split(BETWEEN_PARTS, 2))
                .map(parts -> new NamedConstant(parts[0], new BigDecimal(parts[1])))
                .toList();
    }

    public static String text(List<NamedConstant> constants) {
        return constants.stream()
                .map(constant -> constant.name() + BETWEEN_PARTS + Arithmetic.plain(constant.value()))
                .collect(Collectors.joining(BETWEEN_CONSTANTS));
    }
}
