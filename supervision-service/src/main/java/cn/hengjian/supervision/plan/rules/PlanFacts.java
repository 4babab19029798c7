package cn.hengjian.supervision.plan.rules;

import java.time.LocalDate;

/**
 * What the guards of a plan ask.
 *
 * @param startsOn first day of its period
 * @param endsOn last day of it
 * @param isAuthor the caller proposed or changed the plan
 */
public record PlanFacts(LocalDate today, LocalDate startsOn, LocalDate endsOn, boolean isAuthor) {}
