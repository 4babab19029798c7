package cn.hengjian.personnel.reorganisation;

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

/** Acts that reorganise units. */
@Path("reorganisations")
@RunOnVirtualThread
@RolesAllowed({Roles.ORGANISATION, Roles.HR_BUREAU, Roles.COUNTY_COMMITTEE})
@Tag(name = "reorganisations", description = "Reorganisations of units")
public class ReorganisationResource {

    private final ReorganisationRepository repository;
    private final ReorganisationService service;
    private final CurrentCaller caller;

    ReorganisationResource(ReorganisationRepository repository, ReorganisationService service, CurrentCaller caller) {
        this.repository = repository;
        this.service = service;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listReorganisations", summary = "Reorganisations, the latest first")
    public Page<ReorganisationSummary> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        return repository.list(PageRequest.of(limit, cursor));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getReorganisation", summary = "A reorganisation with everything that it changed")
    public ReorganisationView get(@PathParam("id") UUID id) {
        return repository.require(id);
    }

    @POST
    @Path("preview")
    @RolesAllowed(Roles.ORGANISATION)
    @Operation(
            operationId = "previewReorganisation",
            summary =
                    "What an act would change: units, posts, holders and who would see less; the same as the act itself,"
                            + " and nothing is saved")
    @APIResponseSchema(value = ReorganisationView.class, responseDescription = "What would change")
    @APIResponse(responseCode = "409", description = "Something stands against the act; each thing at its place")
    public ReorganisationView preview(@Valid @NotNull Reorganise command) {
        return service.preview(command, caller.get());
    }

    @POST
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "reorganise",
            summary =
                    "Establish, rename, move, split, merge and abolish units by one act, whole or not at all; posts go over"
                            + " with their holders, whose postings go on")
    @APIResponseSchema(value = ReorganisationView.class, responseCode = "201", responseDescription = "Carried out")
    @APIResponse(responseCode = "409", description = "Something stands against the act; each thing at its place")
    public RestResponse<ReorganisationView> reorganise(@Valid @NotNull Reorganise command) {
        var view = service.reorganise(command, caller.get());
        return Created.at("reorganisations/" + view.id(), view);
    }
}
