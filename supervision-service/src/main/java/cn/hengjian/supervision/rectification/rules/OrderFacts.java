package cn.hengjian.supervision.rectification.rules;

import cn.hengjian.supervision.finding.rules.Severity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the guards of an order ask.
 *
 * @param due last day for the unit
 * @param returns how often the order came back so far
 * @param returnLimit the return that escalates
 * @param extended the one extension is used
 * @param effectCheckFrom first day of the effect check, if one is to come
 * @param stepDue last day of the step of the ladder that the order stands on; none follows the last step
 * @param overturned the conclusion fell that the order was issued on
 * @param servesUnit the caller belongs to the unit or to one above it
 * @param isIssuer the caller issued the order
 * @param isInvolved the caller issued the order, or raised, signed or confirmed the finding
 */
public record OrderFacts(
        LocalDate today,
        LocalDate due,
        Severity severity,
        int returns,
        int returnLimit,
        boolean extended,
        @Nullable LocalDate effectCheckFrom,
        @Nullable LocalDate stepDue,
        boolean overturned,
        boolean servesUnit,
        boolean isIssuer,
        boolean isInvolved) {

    boolean isOverdue() {
        return today.isAfter(due);
    }

    boolean isLastReturn() {
        return returns + 1 >= returnLimit;
    }
}
