package cn.hengjian.supervision.campaign;

import cn.hengjian.supervision.course.rules.CourseState;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as the supervision office proposes it.
 *
 * @param stages the last day of every stage, in their order; without them the policy pack's periods count
 */
public record ProposeCampaign(
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 4_000) String purpose,
        @NotNull LocalDate startsOn,
        @NotNull LocalDate endsOn,
        @NotNull @Valid Units units,
        @Nullable @Size(max = 20) List<@NotNull @Valid Stage> stages) {

    /**
     * Which units take part: each condition that is given narrows, and one at least is given.
     *
     * @param codes these units
     * @param subtree a unit and all below it
     * @param kinds units of these kinds
     */
    public record Units(
            @Nullable @Size(max = 1_000) List<@NotBlank @Size(max = 50) String> codes,
            @Nullable @Size(max = 50) String subtree,
            @Nullable @Size(max = 20) List<@NotBlank @Size(max = 50) String> kinds) {

        List<String> codesOrNone() {
            return codes == null ? List.of() : codes;
        }

        List<String> kindsOrNone() {
            return kinds == null ? List.of() : kinds;
        }

        boolean stateNothing() {
            return codesOrNone().isEmpty() && subtree == null && kindsOrNone().isEmpty();
        }
    }

    /** A stage and its last day. */
    public record Stage(@NotNull CourseState stage, @NotNull LocalDate endsOn) {}

    List<Stage> stagesOrNone() {
        return stages == null ? List.of() : stages;
    }

    @Override
    public String toString() {
        return "ProposeCampaign[" + startsOn + ", " + endsOn + "]";
    }
}
