package cn.hengjian.supervision.burden.rules;

/**
 * What is known of the visits at a unit.
 *
 * @param overlapping how many run or are assigned on some day of the new visit's window
 * @param inMonth how many there are in the month in which the window begins
 * @param cap how many there may be in a month
 */
public record BurdenFacts(long overlapping, long inMonth, int cap) {}
