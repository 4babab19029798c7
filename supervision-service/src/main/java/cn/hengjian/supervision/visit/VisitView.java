package cn.hengjian.supervision.visit;

import cn.hengjian.platform.rest.Versioned;
import cn.hengjian.platform.workflow.Transitions;
import cn.hengjian.supervision.evidence.EvidenceFileView;
import cn.hengjian.supervision.visit.rules.Coverage;
import cn.hengjian.supervision.visit.rules.Notice;
import cn.hengjian.supervision.visit.rules.Tier;
import cn.hengjian.supervision.visit.rules.VisitState;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit.
 *
 * @param unitCode absent while it is sealed
 * @param tier absent while it is sealed, and for readers of units
 * @param from first day on which it may start
 * @param to last one
 * @param commitment SHA-256 of a nonce and the unit's code, if the unit is or was sealed
 * @param override why the unit is burdened beyond the limit; absent as the tier is
 * @param plans those that it serves
 * @param drawId the draw that it comes from, if any
 * @param policy the pack and version that it runs under
 * @param allowedTransitions what the reader may do now
 */
public record VisitView(
        UUID id,
        String number,
        VisitState state,
        Notice notice,
        Coverage coverage,
        @Nullable String unitCode,
        @Nullable String unitName,
        @Nullable Tier tier,
        LocalDate from,
        LocalDate to,
        List<String> inspectors,
        List<Served> plans,
        @Nullable String commitment,
        @Nullable String override,
        @Nullable UUID drawId,
        String assignedBy,
        LocalDate assignedOn,
        @Nullable String startedBy,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate completedOn,
        @Nullable Report report,
        String policy,
        List<String> allowedTransitions,
        List<Transitions.Made> history,
        long version)
        implements Versioned {

    /** A plan that a visit serves. */
    public record Served(UUID id, String number, String title) {}

    /** What was seen, and what the inspectors conclude. */
    public record Report(String seen, String conclusion, String by, LocalDate on, List<EvidenceFileView> evidence) {}

    @Override
    public String toString() {
        return "VisitView[" + id + ", " + version + "]";
    }
}
