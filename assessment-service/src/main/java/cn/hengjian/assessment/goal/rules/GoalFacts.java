package cn.hengjian.assessment.goal.rules;

/**
 * What the guards of a version of goals ask.
 *
 * @param author the caller drafted it
 * @param accountable the caller is who is accountable, or has signed as that
 * @param head the caller signs for the unit
 * @param first there is no version before it
 */
public record GoalFacts(boolean author, boolean accountable, boolean head, boolean first) {}
