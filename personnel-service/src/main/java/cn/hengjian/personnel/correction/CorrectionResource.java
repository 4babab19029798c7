package cn.hengjian.personnel.correction;

import cn.hengjian.platform.idempotency.Idempotent;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.rest.Created;
import cn.hengjian.platform.security.CurrentCaller;
import cn.hengjian.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Requests of cadres to have their files corrected. */
@Path("corrections")
@RunOnVirtualThread
@RolesAllowed({Roles.ORGANISATION, Roles.HR_BUREAU, Roles.UNIT_HR, Roles.CADRE})
@Tag(name = "corrections", description = "Requests of cadres to have their files corrected")
public class CorrectionResource {

    private final CorrectionService corrections;
    private final CurrentCaller caller;

    CorrectionResource(CorrectionService corrections, CurrentCaller caller) {
        this.corrections = corrections;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listCorrections", summary = "Requests for correction, by the day when they are due")
    public Page<CorrectionView> list(
            @QueryParam("state") @Nullable CorrectionState state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return corrections.list(state, PageRequest.of(limit, cursor), caller.get());
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getCorrection", summary = "A request for correction")
    public CorrectionView get(@PathParam("id") UUID id) {
        return corrections.read(id, caller.get());
    }

    @POST
    @RolesAllowed(Roles.CADRE)
    @Idempotent
    @Operation(operationId = "fileCorrection", summary = "Ask to have one's own file corrected")
    @APIResponseSchema(value = CorrectionView.class, responseCode = "201", responseDescription = "Filed")
    public RestResponse<CorrectionView> file(@Valid @NotNull FileCorrection command) {
        var view = corrections.file(command, caller.get());
        return Created.at("corrections/" + view.id(), view);
    }

    @POST
    @Path("{id}/decision")
    @RolesAllowed({Roles.ORGANISATION, Roles.HR_BUREAU, Roles.UNIT_HR})
    @Idempotent
    @Operation(
            operationId = "decideCorrection",
            summary = "Accept a request after the file was corrected, or refuse it, with reasons")
    @APIResponseSchema(CorrectionView.class)
    @APIResponse(responseCode = "409", description = "It was decided already, or the file was not corrected yet")
    public CorrectionView decide(@PathParam("id") UUID id, @Valid @NotNull DecideCorrection command) {
        return corrections.decide(id, command, caller.get());
    }

    @POST
    @Path("{id}/withdrawal")
    @RolesAllowed(Roles.CADRE)
    @Idempotent
    @Operation(operationId = "withdrawCorrection", summary = "Take back one's own request")
    @APIResponseSchema(CorrectionView.class)
    @APIResponse(responseCode = "409", description = "It was decided already")
    public CorrectionView withdraw(@PathParam("id") UUID id) {
        return corrections.withdraw(id, caller.get());
    }
}
