package cn.hengjian.assessment.goal.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A goal as rules read it.
 *
 * @param code unique in its plan, the same in each version
 * @param parent code of the goal that it breaks down; null for a goal of the term
 * @param target how much; null where that can't be counted (M21)
 * @param measure the unit that the target is counted in
 * @param additive the targets of the goals below sum up to this one's
 */
public record Goal(
        String code,
        Level level,
        @Nullable String parent,
        String objective,
        @Nullable String requirement,
        @Nullable BigDecimal target,
        @Nullable String measure,
        boolean additive,
        LocalDate from,
        LocalDate to) {}
