package cn.hengjian.supervision.rectification;

import cn.hengjian.supervision.finding.rules.Severity;
import cn.hengjian.supervision.rectification.rules.OrderState;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A line of the list of orders.
 *
 * @param overdue the unit still owes what the order asks, and its day has passed
 */
public record OrderSummary(
        UUID id,
        String number,
        OrderState state,
        UUID findingId,
        String findingNumber,
        String findingTitle,
        String unitCode,
        String unitName,
        String windCode,
        String windName,
        Severity severity,
        LocalDate issuedOn,
        LocalDate due,
        boolean overdue,
        int returns,
        List<String> allowedTransitions) {}
