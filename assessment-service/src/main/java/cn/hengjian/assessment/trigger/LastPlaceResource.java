package cn.hengjian.assessment.trigger;

import cn.hengjian.platform.idempotency.Idempotent;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.CurrentCaller;
import cn.hengjian.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The rule of the last place on a ranked task. */
@Path("tasks/{id}/last-place")
@RunOnVirtualThread
@Tag(name = "tasks")
public class LastPlaceResource {

    private final LastPlaceService service;
    private final LastPlaceWhatIfRepository whatIfs;
    private final CurrentCaller caller;

    LastPlaceResource(LastPlaceService service, LastPlaceWhatIfRepository whatIfs, CurrentCaller caller) {
        this.service = service;
        this.whatIfs = whatIfs;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION, Roles.COUNTY_COMMITTEE, Roles.CADRE})
    @Operation(
            operationId = "explainLastPlace",
            summary = "What the rule of the last place makes of what was found about a task, and why (M10)")
    public LastPlaceView explain(@PathParam("id") UUID id, @HeaderParam("Accept-Language") @Nullable String language) {
        return service.explain(id, caller.get(), Text.negotiate(language));
    }

    @POST
    @RolesAllowed({Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION})
    @Idempotent
    @Operation(
            operationId = "checkLastPlace",
            summary = "Take down what was found about a ranked task; being last is never a ground by itself")
    public LastPlaceView check(
            @PathParam("id") UUID id,
            @HeaderParam("Accept-Language") @Nullable String language,
            @Valid @NotNull CheckLastPlace command) {
        return service.check(id, command, caller.get(), Text.negotiate(language));
    }

    @GET
    @Path("what-if")
    @RolesAllowed({Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION, Roles.COUNTY_COMMITTEE, Roles.CADRE})
    @Operation(
            operationId = "askLastPlaceWhatIf",
            summary = "What the rule would make of what was found about a task under another version of the policy")
    public LastPlaceWhatIfView whatIf(
            @PathParam("id") UUID id,
            @Parameter(description = "所问的政策版本，如 SEED-2002/1") @QueryParam("policy") @NotBlank String policy,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return whatIfs.ofTask(id, policy, caller.get(), Text.negotiate(language));
    }
}
