package cn.hengjian.supervision.meter;

import cn.hengjian.supervision.plan.rules.Basis;
import cn.hengjian.supervision.plan.rules.MethodPair;
import cn.hengjian.supervision.plan.rules.PlanState;
import java.util.List;
import java.util.UUID;

/**
 * How a plan keeps the five pairs so far.
 *
 * @param basis what "mainly" counts: visits or activities, or their minutes
 * @param share what the side that is to prevail has to exceed, such as 1/2
 * @param pairs all five, in their order
 * @param policy the pack and version that the plan runs under
 */
public record MeterView(
        UUID planId, String planNumber, PlanState state, Basis basis, String share, List<Pair> pairs, String policy) {

    /**
     * A pair.
     *
     * @param share of the side that is to prevail, as an exact fraction of what the basis counts; 0/0 of nothing
     * @param prevails it has more than the share asked for; if not, "mainly" is not met
     * @param rule why so
     */
    public record Pair(MethodPair pair, Side mainly, Side other, String share, boolean prevails, String rule) {}

    /** What was done of one side. */
    public record Side(String name, long actions, long minutes) {}
}
