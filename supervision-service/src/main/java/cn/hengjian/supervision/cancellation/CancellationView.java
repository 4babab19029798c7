package cn.hengjian.supervision.cancellation;

import cn.hengjian.platform.rest.Versioned;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request to cancel a case.
 *
 * @param reason why the case should never have been
 * @param decision why it goes on, if that was decided
 */
public record CancellationView(
        UUID id,
        String number,
        CancellationState state,
        CaseKind kind,
        UUID caseId,
        String caseNumber,
        @Nullable String unitCode,
        @Nullable String unitName,
        String reason,
        String requestedBy,
        LocalDate requestedOn,
        @Nullable String decidedBy,
        @Nullable LocalDate decidedOn,
        @Nullable String decision,
        List<String> allowedTransitions,
        long version)
        implements Versioned {

    @Override
    public String toString() {
        return "CancellationView[" + number + " " + state + "]";
    }
}
