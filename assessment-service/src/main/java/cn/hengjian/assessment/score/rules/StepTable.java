package cn.hengjian.assessment.score.rules;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Shares of the weight by what the actual reaches. Each step begins at its bound, the bound included, and ends before
 * the next; below the first there is nothing, so that the share is 0.
 *
 * @param steps with ascending bounds
 */
public record StepTable(List<Step> steps) {

    private static final String BETWEEN_STEPS = ";";
    private static final String BETWEEN_PARTS = ":";

    public StepTable {
        steps = List.copyOf(steps);
    }

    /** From a bound on, this share. */
    public record Step(BigDecimal from, BigDecimal ratio) {}

    /** The table from the text {@code 0:0;60:0.6;80:1}, which {@link #text} writes. */
    public static StepTable of(String text) {
        return new StepTable(Arrays.stream(text.split(BETWEEN_STEPS, -1))
                .map(step -> step.split(BETWEEN_PARTS, 2))
                .map(parts -> new Step(new BigDecimal(parts[0]), new BigDecimal(parts[1])))
                .toList());
    }

    public String text() {
        return steps.stream()
                .map(step -> Arithmetic.plain(step.from()) + BETWEEN_PARTS + Arithmetic.plain(step.ratio()))
                .collect(Collectors.joining(BETWEEN_STEPS));
    }

    /** The step that an actual has reached, or null below the first. */
    public @Nullable Step reachedBy(BigDecimal actual) {
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (actual.compareTo(steps.get(i).from()) >= 0) {
                return steps.get(i);
            }
        }
        return null;
    }
}
