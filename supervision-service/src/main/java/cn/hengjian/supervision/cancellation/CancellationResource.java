package cn.hengjian.supervision.cancellation;

import cn.hengjian.platform.idempotency.Idempotent;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.rest.Created;
import cn.hengjian.platform.security.Roles;
import cn.hengjian.supervision.sight.CurrentReader;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Requests to cancel cases. */
@Path("cancellations")
@RunOnVirtualThread
@Tag(
        name = "cancellations",
        description = "Cases that should never have been, ended with the organisation department's approval")
public class CancellationResource {

    private final CancellationService service;
    private final CancellationRepository cancellations;
    private final CurrentReader reader;

    CancellationResource(CancellationService service, CancellationRepository cancellations, CurrentReader reader) {
        this.service = service;
        this.cancellations = cancellations;
        this.reader = reader;
    }

    @GET
    @RolesAllowed({Roles.SUPERVISION_OFFICE, Roles.PETITION_OFFICE, Roles.ORGANISATION, Roles.COUNTY_COMMITTEE})
    @Operation(
            operationId = "listCancellations",
            summary =
                    "Requests to cancel cases, the newest first; the petition office sees those of opinions and claims")
    public Page<CancellationView> list(
            @QueryParam("state") @Nullable CancellationState state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return cancellations.list(state, PageRequest.of(limit, cursor), reader.get());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.SUPERVISION_OFFICE, Roles.PETITION_OFFICE, Roles.ORGANISATION, Roles.COUNTY_COMMITTEE})
    @Operation(operationId = "getCancellation", summary = "A request to cancel a case, and what was decided")
    public CancellationView get(@PathParam("id") UUID id) {
        return cancellations.require(id, reader.get());
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.SUPERVISION_OFFICE, Roles.PETITION_OFFICE})
    @Operation(
            operationId = "requestCancellation",
            summary = "Ask that a case ends which should never have been, whatever its state; not of one's own unit")
    @APIResponse(responseCode = "201", description = "Asked for")
    public RestResponse<CancellationView> request(@Valid @NotNull RequestCancellation command) {
        var view = service.request(command, reader.get());
        return Created.at("cancellations/" + view.id(), view);
    }

    @POST
    @Path("{id}/approval")
    @Idempotent
    @RolesAllowed(Roles.ORGANISATION)
    @Operation(
            operationId = "approveCancellation",
            summary = "End the case as CANCELLED, with what was built on it; by another person than who asked")
    public CancellationView approve(@PathParam("id") UUID id) {
        return service.approve(id, reader.get());
    }

    @POST
    @Path("{id}/rejection")
    @Idempotent
    @RolesAllowed(Roles.ORGANISATION)
    @Operation(operationId = "rejectCancellation", summary = "Let the case go on, with the reason")
    public CancellationView reject(@PathParam("id") UUID id, @Valid @NotNull RejectCancellation command) {
        return service.reject(id, command, reader.get());
    }

    @POST
    @Path("{id}/withdrawal")
    @Idempotent
    @RolesAllowed({Roles.SUPERVISION_OFFICE, Roles.PETITION_OFFICE})
    @Operation(operationId = "withdrawCancellation", summary = "Take back what one has asked for oneself")
    public CancellationView withdraw(@PathParam("id") UUID id) {
        return service.withdraw(id, reader.get());
    }
}
