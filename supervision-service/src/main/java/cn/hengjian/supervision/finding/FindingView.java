package cn.hengjian.supervision.finding;

import cn.hengjian.platform.rest.Versioned;
import cn.hengjian.platform.workflow.Transitions;
import cn.hengjian.supervision.finding.rules.FindingState;
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
        String raisedBy,
        LocalDate raisedOn,
        @Nullable Statement statement,
        DeadlineView statementDeadline,
        @Nullable String decidedBy,
        @Nullable LocalDate decidedOn,
        @Nullable UUID orderId,
        boolean overdue,
        String policy,
        List<String> allowedTransitions,
        List<Transitions.Made> history,
        long version)
        implements Versioned {

    /** The unit's statement. */
    public record Statement(String text, String by, LocalDate on) {}

    @Override
    public String toString() {
        return "FindingView[" + id + ", " + version + "]";
    }
}
