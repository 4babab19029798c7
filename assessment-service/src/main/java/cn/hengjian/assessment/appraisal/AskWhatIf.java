package cn.hengjian.assessment.appraisal;

import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks what the scores and ranks of a run would be. At least one of the two is given.
 *
 * @param schemeIds drafts or published, each in place of the run's own for the same kind of cadre
 * @param policyVersion of the pack that the run was opened under
 */
record AskWhatIf(
        @Nullable @Size(max = 3) List<UUID> schemeIds,
        @Nullable @Positive Integer policyVersion) {

    List<UUID> schemes() {
        return schemeIds == null ? List.of() : schemeIds;
    }
}
