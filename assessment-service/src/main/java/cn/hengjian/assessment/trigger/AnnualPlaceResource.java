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

/** The rule of the last place on a place in a computed run. */
@Path("appraisals/{id}/last-place")
@RunOnVirtualThread
@Tag(name = "annual-appraisal")
public class AnnualPlaceResource {

    private final AnnualPlaceService service;
    private final LastPlaceWhatIfRepository whatIfs;
    private final CurrentCaller caller;

    AnnualPlaceResource(AnnualPlaceService service, LastPlaceWhatIfRepository whatIfs, CurrentCaller caller) {
        this.service = service;
        this.whatIfs = whatIfs;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION, Roles.COUNTY_COMMITTEE, Roles.CADRE})
    @Operation(
            operationId = "explainAnnualPlace",
            summary =
                    "What the rule of the last place makes of a place in a run and of what is on record, and why (M10)")
    public AnnualPlaceView explain(
            @PathParam("id") UUID id, @HeaderParam("Accept-Language") @Nullable String language) {
        return service.explain(id, caller.get(), Text.negotiate(language));
    }

    @POST
    @RolesAllowed({Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION})
    @Idempotent
    @Operation(
            operationId = "checkAnnualPlace",
            summary =
                    "Take down what is on record about somebody at the bottom; being last is never a ground by itself")
    public AnnualPlaceView check(
            @PathParam("id") UUID id,
            @HeaderParam("Accept-Language") @Nullable String language,
            @Valid @NotNull CheckAnnualPlace command) {
        return service.check(id, command, caller.get(), Text.negotiate(language));
    }

    @GET
    @Path("what-if")
    @RolesAllowed({Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION, Roles.COUNTY_COMMITTEE, Roles.CADRE})
    @Operation(
            operationId = "askAnnualPlaceWhatIf",
            summary =
                    "What the rule would make of what was found about a place in a run under another version of the policy")
    public LastPlaceWhatIfView whatIf(
            @PathParam("id") UUID id,
            @Parameter(description = "所问的政策版本，如 SEED-2002/1") @QueryParam("policy") @NotBlank String policy,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return whatIfs.ofAppraisal(id, policy, caller.get(), Text.negotiate(language));
    }
}
