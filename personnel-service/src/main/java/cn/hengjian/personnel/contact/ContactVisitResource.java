package cn.hengjian.personnel.contact;

import cn.hengjian.personnel.casework.GiveReason;
import cn.hengjian.platform.idempotency.Idempotent;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Visits to targets. */
@Path("contact-links/{id}")
@RunOnVirtualThread
@RolesAllowed({
    Roles.ORGANISATION,
    Roles.COUNTY_COMMITTEE,
    Roles.SUPERVISION_OFFICE,
    Roles.UNIT_LEADER,
    Roles.UNIT_HR,
    Roles.CADRE
})
@Tag(name = "contacts")
public class ContactVisitResource {

    private final VisitService service;
    private final VisitRepository visits;
    private final CurrentCaller caller;

    ContactVisitResource(VisitService service, VisitRepository visits, CurrentCaller caller) {
        this.service = service;
        this.visits = visits;
        this.caller = caller;
    }

    @GET
    @Path("visits")
    @Operation(operationId = "listContactVisits", summary = "Visits of a link, the latest first, whoever made them")
    public Page<VisitView> list(
            @PathParam("id") UUID id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return visits.page(id, PageRequest.of(limit, cursor), caller.get());
    }

    @POST
    @Path("visits")
    @RolesAllowed(Roles.CADRE)
    @Idempotent
    @ResponseStatus(201)
    @Operation(
            operationId = "recordContactVisit",
            summary = "Record a visit of one's own with what it found; a link's date counts once")
    public VisitView record(@PathParam("id") UUID id, @Valid @NotNull RecordVisit command) {
        return service.record(id, command, caller.get());
    }

    @POST
    @Path("visits/{visitId}/cancellation")
    @RolesAllowed({Roles.ORGANISATION, Roles.UNIT_HR})
    @Idempotent
    @Operation(operationId = "cancelContactVisit", summary = "Take back a visit that was recorded in error")
    public VisitView cancel(
            @PathParam("id") UUID id, @PathParam("visitId") UUID visit, @Valid @NotNull GiveReason command) {
        return service.cancel(id, visit, command, caller.get());
    }

    @POST
    @Path("problems/{problemId}/solution")
    @RolesAllowed(Roles.CADRE)
    @Idempotent
    @Operation(operationId = "solveContactProblem", summary = "Say how a problem that a visit found was solved")
    public VisitView solve(
            @PathParam("id") UUID id, @PathParam("problemId") UUID problem, @Valid @NotNull SolveProblem command) {
        return service.solve(id, problem, command, caller.get());
    }
}
