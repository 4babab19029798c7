package cn.hengjian.supervision.visit;

import cn.hengjian.platform.idempotency.Idempotent;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.rest.Created;
import cn.hengjian.platform.security.Roles;
import cn.hengjian.supervision.sight.CurrentReader;
import cn.hengjian.supervision.visit.rules.Notice;
import cn.hengjian.supervision.visit.rules.VisitState;
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

/** Visits of inspectors to units. */
@Path("visits")
@RunOnVirtualThread
@Tag(name = "visits", description = "Visits on site, the seals of unannounced ones among them")
public class VisitResource {

    private final AssigningService assigning;
    private final OpeningService openings;
    private final VisitService visits;
    private final ReportingService reporting;
    private final VisitViewRepository views;
    private final CurrentReader reader;

    VisitResource(
            AssigningService assigning,
            OpeningService openings,
            VisitService visits,
            ReportingService reporting,
            VisitViewRepository views,
            CurrentReader reader) {
        this.assigning = assigning;
        this.openings = openings;
        this.visits = visits;
        this.reporting = reporting;
        this.views = views;
        this.reader = reader;
    }

    @GET
    @RolesAllowed({
        Roles.SUPERVISION_OFFICE,
        Roles.INSPECTOR,
        Roles.DISCIPLINE,
        Roles.ORGANISATION,
        Roles.COUNTY_COMMITTEE,
        Roles.UNIT_LEADER,
        Roles.UNIT_HR
    })
    @Operation(
            operationId = "listVisits",
            summary =
                    "Visits, the newest first; unit = a subtree, in which nothing sealed is; mine = the reader is sent")
    public Page<VisitSummary> list(
            @QueryParam("plan") @Nullable UUID plan,
            @QueryParam("unit") @Nullable String unit,
            @QueryParam("state") @Nullable VisitState state,
            @QueryParam("notice") @Nullable Notice notice,
            @QueryParam("mine") @Nullable Boolean mine,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return views.list(
                new VisitFilter(plan, unit, state, notice, mine), PageRequest.of(limit, cursor), reader.get());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({
        Roles.SUPERVISION_OFFICE,
        Roles.INSPECTOR,
        Roles.DISCIPLINE,
        Roles.ORGANISATION,
        Roles.COUNTY_COMMITTEE,
        Roles.UNIT_LEADER,
        Roles.UNIT_HR
    })
    @Operation(operationId = "getVisit", summary = "A visit with its history and what may be done now")
    public VisitView get(@PathParam("id") UUID id) {
        return views.require(id, reader.get());
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.SUPERVISION_OFFICE, Roles.COUNTY_COMMITTEE})
    @Operation(
            operationId = "assignVisit",
            summary = "Send inspectors to a unit; of an unannounced visit the unit is sealed, and no answer names it"
                    + " before the start")
    @APIResponse(responseCode = "201", description = "Assigned")
    public RestResponse<VisitView> assign(@Valid @NotNull AssignVisit command) {
        var view = assigning.assign(command, reader.get());
        return Created.at("visits/" + view.id(), view);
    }

    @POST
    @Path("{id}/opening")
    @Idempotent
    @RolesAllowed(Roles.INSPECTOR)
    @Operation(
            operationId = "openVisit",
            summary = "Start the visit on site, within its days; a seal is opened, checked and published")
    public VisitView open(@PathParam("id") UUID id) {
        return openings.open(id, reader.get());
    }

    @POST
    @Path("{id}/merger")
    @Idempotent
    @RolesAllowed(Roles.SUPERVISION_OFFICE)
    @Operation(
            operationId = "mergeVisit",
            summary = "Let the visit serve another plan, too, instead of burdening the unit twice")
    public VisitView merge(@PathParam("id") UUID id, @Valid @NotNull MergeVisit command) {
        return visits.merge(id, command, reader.get());
    }

    @POST
    @Path("{id}/completion")
    @Idempotent
    @RolesAllowed(Roles.INSPECTOR)
    @Operation(operationId = "completeVisit", summary = "The work on site is done")
    public VisitView complete(@PathParam("id") UUID id) {
        return reporting.complete(id, reader.get());
    }

    @POST
    @Path("{id}/report")
    @Idempotent
    @RolesAllowed(Roles.INSPECTOR)
    @Operation(operationId = "reportVisit", summary = "Report what was seen and what follows")
    public VisitView report(@PathParam("id") UUID id, @Valid @NotNull ReportVisit command) {
        return reporting.report(id, command, reader.get());
    }

    @POST
    @Path("{id}/cancellation")
    @Idempotent
    @RolesAllowed(Roles.SUPERVISION_OFFICE)
    @Operation(
            operationId = "cancelVisit",
            summary = "Cancel the visit, with the reason; a seal that was not opened stays closed")
    public VisitView cancel(@PathParam("id") UUID id, @Valid @NotNull CancelVisit command) {
        return visits.cancel(id, command, reader.get());
    }
}
