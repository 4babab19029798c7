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

/** Why a certified review suggests a talk, or doesn't. */
@Path("reviews/{id}/subjects/{cadreId}/trigger")
@RunOnVirtualThread
@Tag(name = "reviews")
public class TriggerResource {

    private final TriggerRepository repository;
    private final TriggerWhatIfRepository whatIfs;
    private final CurrentCaller caller;

    TriggerResource(TriggerRepository repository, TriggerWhatIfRepository whatIfs, CurrentCaller caller) {
        this.repository = repository;
        this.whatIfs = whatIfs;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION, Roles.COUNTY_COMMITTEE})
    @Operation(
            operationId = "explainTrigger",
            summary = "What the 60/30 rule made of a person's certified result, and why")
    public TriggerView explain(
            @PathParam("id") UUID id,
            @PathParam("cadreId") UUID cadreId,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return repository.explain(id, cadreId, caller.get(), Text.negotiate(language));
    }

    @GET
    @Path("what-if")
    @RolesAllowed({Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION, Roles.COUNTY_COMMITTEE})
    @Operation(
            operationId = "askTriggerWhatIf",
            summary =
                    "What the rule would make of the result under another version of the policy; nothing of it is kept")
    public TriggerWhatIfView whatIf(
            @PathParam("id") UUID id,
            @PathParam("cadreId") UUID cadreId,
            @Parameter(description = "所问的政策版本，如 SEED-2002/1") @QueryParam("policy") @NotBlank String policy,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return whatIfs.ask(id, cadreId, policy, caller.get(), Text.negotiate(language));
    }
}
