package cn.hengjian.personnel.clue;

import cn.hengjian.platform.inbox.UnreadableEventException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What this service reads of the events about findings and rectification orders; both have the same fields as far as
 * they are read here.
 *
 * @param id of the finding, or of the order
 * @param findingId only of an order
 * @param cadreIds the persons concerned, where the event names any
 * @param due last day of an order
 * @param escalation why an order was escalated
 */
record Told(
        UUID id,
        String number,
        @Nullable UUID findingId,
        UUID unitId,
        String windCode,
        @Nullable String causeCode,
        Severity severity,
        @Nullable List<UUID> cadreIds,
        @Nullable LocalDate due,
        @Nullable Integer returns,
        @Nullable String escalation) {

    Told {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(unitId, "unitId");
        Objects.requireNonNull(severity, "severity");
        require(number, "[A-Z]{2,12}-[0-9]{4}-[0-9]{6,}");
        require(windCode, "W[1-9](\\.[1-9][0-9]?)?");
        if (causeCode != null) {
            require(causeCode, "C[1-9]");
        }
    }

    UUID finding() {
        return findingId == null ? id : findingId;
    }

    List<UUID> cadres() {
        return cadreIds == null ? List.of() : cadreIds;
    }

    /** The kind of clue that an escalation is. */
    ClueKind escalated() {
        return switch (escalation) {
            case "OVERDUE" -> ClueKind.ORDER_OVERDUE;
            case "RETURNS" -> ClueKind.ORDER_RETURNED;
            case null, default -> throw new UnreadableEventException("an order is escalated for an unknown cause");
        };
    }

    private static void require(@Nullable String code, String form) {
        if (code == null || !code.matches(form)) {
            throw new IllegalArgumentException("a code");
        }
    }
}
