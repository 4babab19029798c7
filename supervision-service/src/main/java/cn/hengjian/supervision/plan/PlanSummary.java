package cn.hengjian.supervision.plan;

import cn.hengjian.supervision.plan.rules.MethodPair;
import cn.hengjian.supervision.plan.rules.PlanState;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A line of the list of plans.
 *
 * @param missed the pairs of which the intended mix misses "mainly"
 */
public record PlanSummary(
        UUID id,
        String number,
        PlanState state,
        String title,
        LocalDate startsOn,
        LocalDate endsOn,
        List<MethodPair> missed,
        List<String> allowedTransitions) {}
