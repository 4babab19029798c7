package cn.hengjian.assessment.circumstance;

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
import jakarta.validation.constraints.Size;
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

/** What the offices record about people's years. Each office reads and changes what it keeps, and nobody his own. */
@Path("runs/{id}/circumstances")
@RunOnVirtualThread
@RolesAllowed({Roles.ORGANISATION, Roles.HR_BUREAU, Roles.DISCIPLINE})
@Tag(
        name = "circumstances",
        description =
                "Probation, leave, cases, sanctions and moves: who gets no grade or not the best, and who assesses")
public class CircumstanceResource {

    private final CircumstanceService service;
    private final CircumstanceRepository repository;
    private final CurrentCaller caller;

    CircumstanceResource(CircumstanceService service, CircumstanceRepository repository, CurrentCaller caller) {
        this.service = service;
        this.repository = repository;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listCircumstances", summary = "What the caller's office has recorded, by cadre number")
    public Page<CircumstanceView> list(
            @PathParam("id") UUID id,
            @QueryParam("cadre") @Size(max = 20) @Nullable String cadre,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return repository.page(id, cadre, PageRequest.of(limit, cursor), caller.get());
    }

    @POST
    @Idempotent
    @Operation(
            operationId = "recordCircumstance",
            summary = "Record a fact about a person's year; the answer says what follows from all of them")
    @APIResponse(responseCode = "201", description = "Recorded")
    public RestResponse<CircumstanceView> record(@PathParam("id") UUID id, @Valid @NotNull RecordCircumstance command) {
        var recorded = service.record(id, command, caller.get());
        return Created.at("circumstances/" + recorded.id(), recorded);
    }
}
