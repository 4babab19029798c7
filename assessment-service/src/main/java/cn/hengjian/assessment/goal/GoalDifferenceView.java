package cn.hengjian.assessment.goal;

import cn.hengjian.assessment.goal.rules.Comparison;
import java.util.List;
import java.util.UUID;

/**
 * How one version of goals became another.
 *
 * @param terms what changed in the duties, requirements, rewards, penalties and who is accountable
 * @param goals those that are not the same in both
 */
record GoalDifferenceView(
        UUID planId, int from, int to, List<Comparison.Field> terms, List<Comparison.Changed> goals) {}
