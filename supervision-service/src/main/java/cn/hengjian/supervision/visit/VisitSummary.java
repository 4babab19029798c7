package cn.hengjian.supervision.visit;

import cn.hengjian.supervision.visit.rules.Coverage;
import cn.hengjian.supervision.visit.rules.Notice;
import cn.hengjian.supervision.visit.rules.VisitState;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of visits.
 *
 * @param unitCode absent while it is sealed
 */
public record VisitSummary(
        UUID id,
        String number,
        VisitState state,
        Notice notice,
        Coverage coverage,
        @Nullable String unitCode,
        @Nullable String unitName,
        LocalDate from,
        LocalDate to,
        @Nullable LocalDate startedOn,
        List<String> inspectors,
        List<String> allowedTransitions) {

    VisitSummary allowing(List<String> allowed) {
        return new VisitSummary(
                id, number, state, notice, coverage, unitCode, unitName, from, to, startedOn, inspectors, allowed);
    }
}
