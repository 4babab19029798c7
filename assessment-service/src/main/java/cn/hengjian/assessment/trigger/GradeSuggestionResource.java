package cn.hengjian.assessment.trigger;

import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.CurrentCaller;
import cn.hengjian.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a filed grade suggests. */
@Path("appraisals/{id}/suggestion")
@RunOnVirtualThread
@Tag(name = "annual-appraisal")
public class GradeSuggestionResource {

    private final GradeSuggestionRepository repository;
    private final GradeWhatIfRepository whatIfs;
    private final CurrentCaller caller;

    GradeSuggestionResource(GradeSuggestionRepository repository, GradeWhatIfRepository whatIfs, CurrentCaller caller) {
        this.repository = repository;
        this.whatIfs = whatIfs;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION, Roles.COUNTY_COMMITTEE, Roles.CADRE})
    @Operation(
            operationId = "explainGradeSuggestion",
            summary = "What a filed grade suggests, an adjustment or a commendation, and why")
    public GradeSuggestionView explain(
            @PathParam("id") UUID id, @HeaderParam("Accept-Language") @Nullable String language) {
        return repository.explain(id, caller.get(), Text.negotiate(language));
    }

    @GET
    @Path("what-if")
    @RolesAllowed({Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION, Roles.COUNTY_COMMITTEE, Roles.CADRE})
    @Operation(
            operationId = "askGradeSuggestionWhatIf",
            summary =
                    "What a filed grade would suggest under another version of the policy, an adjustment or a commendation; nothing of it is kept")
    public GradeWhatIfView whatIf(
            @PathParam("id") UUID id,
            @Parameter(description = "所问的政策版本，如 SEED-2002/1") @QueryParam("policy") @NotBlank String policy,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return whatIfs.ask(id, policy, caller.get(), Text.negotiate(language));
    }
}
