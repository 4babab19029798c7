package cn.hengjian.assessment.bulletin;

import cn.hengjian.assessment.bulletin.rules.BulletinState;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.rest.Versioned;
import cn.hengjian.platform.workflow.Transitions;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A bulletin in both languages.
 *
 * @param runId the run whose figures it tells
 * @param policy the pack and version that it was drafted under
 * @param allowedTransitions what the reader may do now; whether the text passes the check shows when it is made
 */
public record BulletinView(
        UUID id,
        String number,
        BulletinState state,
        UUID runId,
        LocalDate firstDay,
        LocalDate lastDay,
        Text title,
        Text text,
        String writtenBy,
        LocalDate writtenOn,
        @Nullable String checkedBy,
        @Nullable LocalDate checkedOn,
        @Nullable String approvedBy,
        @Nullable LocalDate approvedOn,
        @Nullable String issuedBy,
        @Nullable LocalDate issuedOn,
        String policy,
        List<String> allowedTransitions,
        List<Transitions.Made> history,
        long version)
        implements Versioned {

    @Override
    public String toString() {
        return "BulletinView[" + id + ", " + version + "]";
    }
}
