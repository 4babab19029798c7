package cn.hengjian.deploy.demo.county;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A stream of random choices that depends on nothing but the seed and a path of numbers, so that any unit or person
 * can be drawn again alone, in any order, without keeping the county in memory.
 */
final class Draw {

    private final SplittableRandom random;

    Draw(long seed, long... path) {
        // Hashed step by step: seeds that differ by a constant would give shifted copies of one stream.
        var hash = seed;
        for (var step : path) {
            hash = new SplittableRandom(hash ^ (step * 0xD1342543DE82EF95L + 0x632BE59BD9B4E019L)).nextLong();
        }
        random = new SplittableRandom(hash);
    }

    /** A whole number from low to high, both included. */
    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** A choice that prefers the front of the list, as common surnames are more common than others. */
    <T> T pickEarly(List<T> choices) {
        var size = choices.size();
        return choices.get(Math.min(random.nextInt(size), random.nextInt(size)));
    }

    /** A day from first to last, both included; first if last is not after it. */
    LocalDate day(LocalDate first, LocalDate last) {
        var days = ChronoUnit.DAYS.between(first, last);
        return days <= 0 ? first : first.plusDays(random.nextLong(days + 1));
    }
}
