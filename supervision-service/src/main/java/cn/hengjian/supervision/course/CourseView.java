package cn.hengjian.supervision.course;

import cn.hengjian.platform.rest.Versioned;
import cn.hengjian.platform.workflow.Transitions;
import cn.hengjian.supervision.course.rules.CourseState;
import cn.hengjian.supervision.course.rules.GateStatus;
import cn.hengjian.supervision.course.rules.Requirement;
import cn.hengjian.supervision.evidence.EvidenceFileView;
import cn.hengjian.supervision.terms.DeadlineView;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit's course in a campaign.
 *
 * @param gate who has the paper of the gate ahead
 * @param deadline the unit's last day at this gate, and how it was found
 * @param overdue the unit owes what the gate asks for, and its day has passed
 * @param returns how often papers came back
 * @param asks what the gate ahead asks for
 * @param heads the accountable heads, the present one last
 * @param escalations the days whose passing was escalated to the head
 * @param policy the pack and version that the campaign runs under
 * @param allowedTransitions what the reader may do now
 */
public record CourseView(
        UUID id,
        UUID campaignId,
        String campaignNumber,
        String campaignTitle,
        String unitCode,
        String unitName,
        CourseState state,
        String stateName,
        @Nullable GateStatus gate,
        @Nullable DeadlineView deadline,
        boolean overdue,
        int returns,
        List<Ask> asks,
        List<Head> heads,
        List<Escalation> escalations,
        List<Paper> papers,
        @Nullable LocalDate concludedOn,
        String policy,
        List<String> allowedTransitions,
        List<Transitions.Made> history,
        long version)
        implements Versioned {

    /** What a gate asks for, in the reader's language. */
    public record Ask(Requirement requirement, String text) {}

    /** Who answers for the unit (M05). */
    public record Head(
            String cadre,
            String name,
            String namedBy,
            LocalDate namedOn,
            @Nullable String reason) {

        @Override
        public String toString() {
            return "Head[…]";
        }
    }

    /** A day that passed, and the head to whom that was escalated. */
    public record Escalation(
            CourseState stage,
            LocalDate due,
            LocalDate escalatedOn,
            @Nullable String head) {}

    /** What the unit handed in at a gate, and what became of it. */
    public record Paper(
            CourseState stage,
            int attempt,
            @Nullable String text,
            @Nullable Integer opinionsHeard,
            List<EvidenceFileView> files,
            List<Item> items,
            String draftedBy,
            LocalDate draftedOn,
            @Nullable String signedBy,
            @Nullable LocalDate signedOn,
            @Nullable String outcome,
            @Nullable String decidedBy,
            @Nullable LocalDate decidedOn,
            @Nullable String reason) {

        @Override
        public String toString() {
            return "Paper[" + stage + ", " + attempt + "]";
        }
    }

    /** A problem, a measure or a result. */
    public record Item(
            String windCode, String text, @Nullable UUID findingId) {}

    @Override
    public String toString() {
        return "CourseView[" + id + ", " + version + "]";
    }
}
