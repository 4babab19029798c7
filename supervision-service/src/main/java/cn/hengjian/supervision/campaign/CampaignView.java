package cn.hengjian.supervision.campaign;

import cn.hengjian.platform.rest.Versioned;
import cn.hengjian.platform.workflow.Transitions;
import cn.hengjian.supervision.campaign.rules.CampaignState;
import cn.hengjian.supervision.course.rules.CourseState;
import cn.hengjian.supervision.terms.DeadlineView;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A campaign.
 *
 * @param scope the conditions that its units fit
 * @param units how many take part; before the approval, how many would if it opened now
 * @param stages in their order, each with its last day and how that was found
 * @param policy the pack and version that the campaign runs under
 * @param allowedTransitions what the reader may do now
 */
public record CampaignView(
        UUID id,
        String number,
        CampaignState state,
        String title,
        String purpose,
        LocalDate startsOn,
        LocalDate endsOn,
        Scope scope,
        long units,
        List<Stage> stages,
        String proposedBy,
        LocalDate proposedOn,
        @Nullable String decidedBy,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate concludedOn,
        String policy,
        List<String> allowedTransitions,
        List<Transitions.Made> history,
        long version)
        implements Versioned {

    /** Which units take part: each condition that is given narrows. */
    public record Scope(List<String> codes, @Nullable String subtree, List<String> kinds) {}

    /** A stage and its last day. */
    public record Stage(CourseState stage, String name, DeadlineView deadline) {}

    @Override
    public String toString() {
        return "CampaignView[" + id + ", " + version + "]";
    }
}
