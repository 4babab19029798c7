package cn.hengjian.assessment.trigger;

import cn.hengjian.platform.idempotency.Idempotent;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.CurrentCaller;
import cn.hengjian.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The rule of the last place on a place in a computed run. */
@Path("appraisals/{id}/last-place")
@RunOnVirtualThread
@Tag(name = "annual-appraisal")
public class AnnualPlaceResource {

    private final AnnualPlaceService service;
    private final CurrentCaller caller;

    AnnualPlaceResource(AnnualPlaceService service, CurrentCaller caller) {
        this.service = service;
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
}
