package cn.hengjian.assessment.analysis.rules;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What follows from known sums over cells when they are multiplied, added and subtracted. Reckoned modulo a large prime,
 * in which everything that follows in fractions follows, too.
 */
final class Span {

    private static final long PRIME = Integer.MAX_VALUE;

    private final int cells;

    /** By its first cell, a combination of known sums: the cells' factors, and behind them those of the known sums. */
    private final Map<Integer, NavigableMap<Integer, Long>> basis = new HashMap<>();

    Span(int cells) {
        this.cells = cells;
    }

    /** A sum that is known. */
    void add(List<Integer> summed, int number) {
        var vector = vector(summed);
        vector.put(cells + number, 1L);
        int first = eliminate(vector);
        if (first < cells) {
            long inverse = BigInteger.valueOf(vector.getOrDefault(first, 1L))
                    .modInverse(BigInteger.valueOf(PRIME))
                    .longValueExact();
            vector.replaceAll((_, factor) -> factor * inverse % PRIME);
            basis.put(first, vector);
        }
    }

    /** The numbers of the sums that one follows from, ascending; none if it doesn't follow. */
    List<Integer> express(List<Integer> summed) {
        var vector = vector(summed);
        int first = eliminate(vector);
        return first < cells
                ? List.of()
                : vector.keySet().stream().map(key -> key - cells).toList();
    }

    private static NavigableMap<Integer, Long> vector(List<Integer> summed) {
        var vector = new TreeMap<Integer, Long>();
        summed.forEach(cell -> vector.put(cell, 1L));
        return vector;
    }

    /** Takes known sums away until a cell stands first that is first in none of them, which is returned, or no cell. */
    private int eliminate(NavigableMap<Integer, Long> vector) {
        while (!vector.isEmpty() && vector.firstKey() < cells) {
            var first = vector.firstEntry();
            var known = basis.get(first.getKey());
            if (known == null) {
                return first.getKey();
            }
            long factor = PRIME - first.getValue();
            known.forEach((key, value) -> vector.merge(key, factor * value % PRIME, Span::plus));
        }
        return cells;
    }

    @SuppressWarnings("NullAway") // Nothing is left of a factor that becomes zero.
    private static Long plus(long left, long right) {
        long sum = (left + right) % PRIME;
        return sum == 0 ? null : sum;
    }
}
