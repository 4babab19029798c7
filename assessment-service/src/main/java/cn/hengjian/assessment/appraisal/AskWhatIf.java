package cn.hengjian.assessment.appraisal;

import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks what the scores and ranks of a run would be. Schemes or a version is given, or both.
 *
 * @param schemeIds drafts or published, each in place of the run's own for the same kind of cadre
 * @param policyVersion of the pack that the run was opened under
 * @param policy a version of any pack instead, such as SEED-2002/1
 */
record AskWhatIf(
        @Nullable @Size(max = 3) List<UUID> schemeIds,
        @Nullable @Positive Integer policyVersion,
        @Nullable @Size(max = 100) String policy) {

    /** The version of a pack that is asked for, if one is. */
    @Nullable
    String reference(String ownPack) {
        return policyVersion == null ? policy : ownPack + "/" + policyVersion;
    }

    List<UUID> schemes() {
        return schemeIds == null ? List.of() : schemeIds;
    }
}
