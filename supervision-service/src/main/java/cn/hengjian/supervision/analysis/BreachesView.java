package cn.hengjian.supervision.analysis;

import java.time.LocalDate;
import java.util.List;

/**
 * Breaches without consequence (C2): confirmed findings to which nothing has happened for too long.
 *
 * @param within the time in which something should
 * @param confirmedBefore the first day that is still in time
 */
public record BreachesView(LocalDate asOf, String within, LocalDate confirmedBefore, long total, List<Unit> units) {

    /** The breaches of a unit, and for how many days the oldest has waited. */
    public record Unit(String unit, String unitName, long breaches, int oldestDays) {}
}
