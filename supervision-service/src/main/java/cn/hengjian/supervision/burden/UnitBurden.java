package cn.hengjian.supervision.burden;

import java.util.List;

/**
 * How much of a month's visits a unit has had.
 *
 * @param month such as 2026-03
 * @param visits how many are known: what is sealed is not among them
 * @param cap how many there may be
 * @param numbers of the visits
 */
public record UnitBurden(
        String unitCode, String unitName, String month, long visits, int cap, boolean over, List<String> numbers) {}
