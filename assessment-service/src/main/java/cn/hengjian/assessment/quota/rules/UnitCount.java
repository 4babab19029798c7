package cn.hengjian.assessment.quota.rules;

import cn.hengjian.assessment.scheme.rules.AppliesTo;
import org.jspecify.annotations.Nullable;

/**
 * The people of one unit who are assessed by one kind of scheme.
 *
 * @param team how the unit's leading team did; counts for leaders only
 * @param people everybody
 * @param takingPart those of them from whom the quota is reckoned
 * @param taken how many have one of the places
 * @param asked how many more ask for one now
 */
public record UnitCount(
        AppliesTo appliesTo, String unit, @Nullable TeamGrade team, int people, int takingPart, int taken, int asked) {}
