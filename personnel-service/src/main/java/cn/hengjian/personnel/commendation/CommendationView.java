package cn.hengjian.personnel.commendation;

import cn.hengjian.personnel.commendation.rules.CommendationState;
import cn.hengjian.personnel.measure.Suggestion;
import cn.hengjian.platform.rest.Versioned;
import cn.hengjian.platform.workflow.Transitions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A suggested commendation with what was decided on it.
 *
 * @param suggestion what assessment says, whole
 */
public record CommendationView(
        UUID id,
        String number,
        CommendationState state,
        UUID cadreId,
        String cadreNumber,
        String cadreName,
        String unitCode,
        Suggestion suggestion,
        Instant openedAt,
        @Nullable Decision decision,
        List<Transitions.Made> history,
        List<String> allowedTransitions,
        long version)
        implements Versioned {

    /** What was decided, and how. */
    public record Decision(
            String by,
            LocalDate on,
            @Schema(description = "不予表彰的理由") @Nullable String reason,
            @Schema(description = "记入档案的奖励") @Nullable UUID rewardId) {

        @Override
        public String toString() {
            return "Decision[" + by + ", " + on + "]";
        }
    }

    @Override
    public String toString() {
        return "CommendationView[number=" + number + "]";
    }
}
