package cn.hengjian.supervision.rectification;

import cn.hengjian.platform.rest.Versioned;
import cn.hengjian.platform.workflow.Transitions;
import cn.hengjian.supervision.evidence.EvidenceFileView;
import cn.hengjian.supervision.finding.rules.Severity;
import cn.hengjian.supervision.rectification.rules.CheckOutcome;
import cn.hengjian.supervision.rectification.rules.Ladder.Body;
import cn.hengjian.supervision.rectification.rules.OrderState;
import cn.hengjian.supervision.terms.DeadlineView;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rectification order.
 *
 * @param ownerCadre number of the owner, if he or she is a cadre of the roster
 * @param deadline the deadline that holds now, after an extension or a return if there was one
 * @param overdue the unit still owes what the order asks, and its day has passed
 * @param extended the one extension is used
 * @param returns how often an inspector gave it back
 * @param escalation OVERDUE or RETURNS, if it was ever escalated; the last cause
 * @param ladder the steps that it went up, with why, and those that are left
 * @param effectCheck the day from which the effect is checked, if that is to come or was done
 * @param withdrawnOn when the conclusion fell that it was issued on
 * @param policy the pack and version that the case runs under
 * @param allowedTransitions what the reader may do now
 */
public record OrderView(
        UUID id,
        String number,
        OrderState state,
        UUID findingId,
        String findingNumber,
        String unitCode,
        String unitName,
        String windCode,
        String windName,
        Severity severity,
        List<String> items,
        String owner,
        @Nullable String ownerCadre,
        @Nullable String measures,
        String issuedBy,
        LocalDate issuedOn,
        DeadlineView deadline,
        boolean overdue,
        boolean extended,
        int returns,
        @Nullable String escalation,
        List<Step> ladder,
        @Nullable DeadlineView effectCheck,
        List<Submission> submissions,
        List<Check> checks,
        @Nullable LocalDate closedOn,
        @Nullable LocalDate withdrawnOn,
        String policy,
        List<String> allowedTransitions,
        List<Transitions.Made> history,
        long version)
        implements Versioned {

    /** What a unit handed in. */
    public record Submission(String evidence, String by, LocalDate on, List<EvidenceFileView> files) {}

    /** What an inspector found. */
    public record Check(
            CheckKind kind,
            CheckOutcome outcome,
            String comment,
            String by,
            LocalDate on,
            List<EvidenceFileView> files) {}

    /**
     * A step of the ladder of escalation.
     *
     * @param body whose step it is
     * @param title the body in the reader's language
     * @param reachedOn when the order went up to it; absent for steps that are left
     * @param cause why, for programs
     * @param reason why, in the reader's language
     * @param until last day before the next step; absent on the last
     */
    public record Step(
            int level,
            Body body,
            String title,
            @Nullable LocalDate reachedOn,
            @Nullable EscalationCause cause,
            @Nullable String reason,
            @Nullable LocalDate until) {}

    @Override
    public String toString() {
        return "OrderView[" + id + ", " + version + "]";
    }
}
