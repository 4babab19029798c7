package cn.hengjian.assessment.analysis;

import cn.hengjian.assessment.analysis.rules.Differentiation.Sameness;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How much difference each unit makes between its people ("the same whether one works or not").
 *
 * @param policy the pack's version by which a unit makes too little
 * @param minGroup fewer are told nothing of, nor is what would tell of fewer when subtracted
 */
public record SpreadView(UUID runId, String policy, int minGroup, List<Unit> units) {

    /**
     * A unit, without those below it.
     *
     * @param scores null if they are withheld, or nobody has one
     * @param sameGrade how many have the most frequent grade; null if that is withheld, or nobody has one
     * @param hints why it seems to make no difference; something to look at, and never more
     */
    public record Unit(
            String code,
            String name,
            int people,
            int scored,
            @Nullable Spread scores,
            int graded,
            @Nullable Integer sameGrade,
            Set<Sameness> hints) {}

    /**
     * The spread of scores.
     *
     * @param deviation the standard deviation, two digits, half up
     * @param range from the lowest to the highest
     * @param same how many have the most frequent score, as it is shown
     */
    public record Spread(BigDecimal deviation, BigDecimal range, int same) {}
}
