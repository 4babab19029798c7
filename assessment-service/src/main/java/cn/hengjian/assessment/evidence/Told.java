package cn.hengjian.assessment.evidence;

import cn.hengjian.platform.inbox.UnreadableEventException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What this service reads of the events about findings and rectification orders; both have the same fields as far as
 * they are read here.
 *
 * @param id of the finding, or of the order
 * @param findingId only of an order
 * @param cadreIds the persons concerned, where the event names any
 * @param escalation why an order was escalated
 */
record Told(
        @Nullable UUID id,
        @Nullable String number,
        @Nullable UUID findingId,
        @Nullable UUID unitId,
        @Nullable String unitCode,
        @Nullable String windCode,
        @Nullable String causeCode,
        @Nullable String severity,
        @Nullable List<UUID> cadreIds,
        @Nullable String escalation) {

    /** What an escalation says of its order. */
    Fact escalated() {
        return switch (escalation) {
            case "OVERDUE" -> Fact.OVERDUE;
            case "RETURNS" -> Fact.RETURNED;
            case null, default -> throw new UnreadableEventException("an order is escalated for an unknown cause");
        };
    }
}
