package cn.hengjian.assessment.stage.rules;

import cn.hengjian.assessment.quota.rules.Rounding;
import cn.hengjian.assessment.terms.rules.Share;
import java.util.List;

/** How many of a stage's people may be good (ASM-ORD): of one unit, or of all units too small for a place of their own. */
public final class GoodPlaces {

    private GoodPlaces() {}

    /** The people of a unit in a stage, and how many of them are good already, without the one who is graded now. */
    public record UnitCount(String unit, int people, int good) {}

    /**
     * What regulation may change.
     *
     * @param poolSmallUnits units whose own share gives no place share a pool
     */
    public record Parameters(Share good, Rounding rounding, boolean poolSmallUnits) {}

    /** Whether one more of a unit may be good. */
    public static boolean hasOneMore(String unit, List<UnitCount> counts, Parameters parameters) {
        boolean pooled = parameters.poolSmallUnits()
                && counts.stream().anyMatch(count -> count.unit().equals(unit) && isSmall(count, parameters));
        var pool = counts.stream()
                .filter(count ->
                        pooled ? isSmall(count, parameters) : count.unit().equals(unit))
                .toList();
        int people = pool.stream().mapToInt(UnitCount::people).sum();
        int good = pool.stream().mapToInt(UnitCount::good).sum();
        return good < parameters.rounding().places(people, parameters.good());
    }

    private static boolean isSmall(UnitCount count, Parameters parameters) {
        return parameters.rounding().places(count.people(), parameters.good()) == 0;
    }
}
