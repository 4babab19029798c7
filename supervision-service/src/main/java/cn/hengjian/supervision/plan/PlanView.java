package cn.hengjian.supervision.plan;

import cn.hengjian.platform.rest.Versioned;
import cn.hengjian.platform.workflow.Transitions;
import cn.hengjian.supervision.plan.rules.Basis;
import cn.hengjian.supervision.plan.rules.MethodPair;
import cn.hengjian.supervision.plan.rules.PlanState;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan.
 *
 * @param mix the five pairs with what is intended of either side
 * @param decidedBy who approved or rejected it
 * @param policy the pack and version that it runs under
 * @param allowedTransitions what the reader may do now
 */
public record PlanView(
        UUID id,
        String number,
        PlanState state,
        String title,
        String purpose,
        LocalDate startsOn,
        LocalDate endsOn,
        Basis basis,
        Scope scope,
        List<Mix> mix,
        @Nullable UUID campaignId,
        String proposedBy,
        LocalDate proposedOn,
        @Nullable String decidedBy,
        @Nullable LocalDate decidedOn,
        String policy,
        List<String> allowedTransitions,
        List<Transitions.Made> history,
        long version)
        implements Versioned {

    /**
     * Where it may go.
     *
     * @param units codes of the units that it names; none if it goes by subtree or kind
     * @param eligible how many units that is today
     */
    public record Scope(
            List<String> units,
            @Nullable String within,
            @Nullable String kind,
            int eligible) {}

    /**
     * A pair (M30).
     *
     * @param prevails the side that is to prevail does; if not, the plan misses "mainly" here
     * @param rule why so
     */
    public record Mix(
            MethodPair pair,
            String mainlyName,
            int mainly,
            String otherName,
            int other,
            boolean prevails,
            String rule) {}

    @Override
    public String toString() {
        return "PlanView[" + id + ", " + version + "]";
    }
}
