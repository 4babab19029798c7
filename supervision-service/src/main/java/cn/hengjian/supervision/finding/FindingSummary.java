package cn.hengjian.supervision.finding;

import cn.hengjian.supervision.finding.rules.FindingState;
import cn.hengjian.supervision.finding.rules.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of findings.
 *
 * @param due when the rectification order is due, if there is one
 * @param overdue the unit still owes what the order asks, and its day has passed
 * @param repeated it came back soon after it was closed
 */
public record FindingSummary(
        UUID id,
        String number,
        FindingState state,
        String unitCode,
        String unitName,
        String windCode,
        String windName,
        Severity severity,
        String title,
        LocalDate raisedOn,
        LocalDate statementDue,
        boolean statementRecorded,
        @Nullable LocalDate due,
        boolean overdue,
        boolean repeated,
        List<String> allowedTransitions) {}
