package cn.hengjian.supervision.finding;

import cn.hengjian.platform.rest.Versioned;
import cn.hengjian.platform.workflow.Transitions;
import cn.hengjian.supervision.evidence.EvidenceFileView;
import cn.hengjian.supervision.finding.rules.FindingState;
import cn.hengjian.supervision.finding.rules.ReviewOutcome;
import cn.hengjian.supervision.finding.rules.Severity;
import cn.hengjian.supervision.terms.DeadlineView;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A finding.
 *
 * @param codeList version of the code list that names wind and cause
 * @param statement what the unit said, if it did
 * @param statementDeadline when it has to, and how that day was found
 * @param decidedBy who confirmed or rejected it
 * @param visitId the visit at which it was found
 * @param cadres the persons concerned
 * @param repetition why it is graver than declared, if it comes back
 * @param service how the conclusion reached the unit, once it did
 * @param objection what the unit objected, and what became of it
 * @param transfer when it was handed to the discipline body
 * @param orderId the rectification order, if one was issued
 * @param policy the pack and version that the case runs under
 * @param allowedTransitions what the reader may do now
 */
public record FindingView(
        UUID id,
        String number,
        FindingState state,
        String unitCode,
        String unitName,
        String windCode,
        String windName,
        @Nullable String causeCode,
        @Nullable String causeName,
        int codeList,
        Severity severity,
        String title,
        String description,
        List<String> inspectors,
        @Nullable UUID visitId,
        List<Person> cadres,
        List<EvidenceFileView> evidence,
        @Nullable Repetition repetition,
        String raisedBy,
        LocalDate raisedOn,
        @Nullable Statement statement,
        DeadlineView statementDeadline,
        @Nullable String decidedBy,
        @Nullable LocalDate decidedOn,
        @Nullable Service service,
        @Nullable Objection objection,
        @Nullable Transfer transfer,
        @Nullable UUID orderId,
        boolean overdue,
        String policy,
        List<String> allowedTransitions,
        List<Transitions.Made> history,
        long version)
        implements Versioned {

    /** The unit's statement. */
    public record Statement(String text, String by, LocalDate on, List<EvidenceFileView> evidence) {}

    /** A person concerned. */
    public record Person(String number, String name) {

        @Override
        public String toString() {
            return "Person[" + number + "]";
        }
    }

    /**
     * What comes back with this finding.
     *
     * @param declaredSeverity what the inspectors saw; the finding's own is one step graver
     */
    public record Repetition(
            UUID formerId, String formerNumber, LocalDate formerClosedOn, Severity declaredSeverity, String reason) {}

    /**
     * How the conclusion reached the unit.
     *
     * @param witness who saw that it was left although nobody signed
     * @param objectionDeadline until when the unit may object
     */
    public record Service(
            String conclusion,
            String recipient,
            LocalDate receivedOn,
            boolean signed,
            @Nullable String witness,
            String recordedBy,
            LocalDate recordedOn,
            DeadlineView objectionDeadline) {}

    /**
     * What the unit objected.
     *
     * @param deadline until when it is to be decided
     * @param late it was decided after that day, or still isn't
     */
    public record Objection(
            String grounds,
            String by,
            LocalDate on,
            List<EvidenceFileView> evidence,
            DeadlineView deadline,
            boolean late,
            @Nullable ReviewOutcome outcome,
            @Nullable String reason,
            @Nullable String decidedBy,
            @Nullable LocalDate decidedOn) {}

    /** The hand-over to the discipline body; its reason stands in the history. */
    public record Transfer(
            String by,
            LocalDate on,
            @Nullable String acknowledgedBy,
            @Nullable LocalDate acknowledgedOn) {}

    @Override
    public String toString() {
        return "FindingView[" + id + ", " + version + "]";
    }
}
