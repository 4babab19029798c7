package cn.hengjian.supervision.finding;

import cn.hengjian.platform.idempotency.Idempotent;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.rest.Created;
import cn.hengjian.platform.security.Roles;
import cn.hengjian.supervision.finding.rules.FindingState;
import cn.hengjian.supervision.sight.CurrentReader;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Findings of inspections. */
@Path("findings")
@RunOnVirtualThread
@Tag(name = "findings", description = "Findings of inspections")
public class FindingResource {

    private final RaisingService raising;
    private final FindingService findings;
    private final FindingViewRepository views;
    private final CurrentReader reader;

    FindingResource(
            RaisingService raising, FindingService findings, FindingViewRepository views, CurrentReader reader) {
        this.raising = raising;
        this.findings = findings;
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
            operationId = "listFindings",
            summary =
                    "Findings, the newest first; unit = a subtree, or with own=true the unit alone; wind = W1 or W1.2;"
                            + " month = 2026-03, in which they were raised")
    public Page<FindingSummary> list(
            @QueryParam("unit") @Nullable String unit,
            @QueryParam("own") @Nullable Boolean own,
            @QueryParam("state") @Nullable FindingState state,
            @QueryParam("wind") @Nullable String wind,
            @QueryParam("overdue") @Nullable Boolean overdue,
            @QueryParam("rejected") @Nullable Boolean rejected,
            @QueryParam("month") @Nullable String month,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return views.list(
                new FindingFilter(unit, own, state, wind, overdue, rejected, month),
                PageRequest.of(limit, cursor),
                reader.get());
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
    @Operation(operationId = "getFinding", summary = "A finding with its deadline, history and what may be done now")
    public FindingView get(@PathParam("id") UUID id) {
        return views.require(id, reader.get());
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.INSPECTOR)
    @Operation(operationId = "raiseFinding", summary = "Raise a finding, signed by at least two inspectors")
    @APIResponseSchema(value = FindingView.class, responseCode = "201", responseDescription = "Raised")
    public RestResponse<FindingView> raise(@Valid @NotNull RaiseFinding command) {
        var view = raising.raise(command, reader.get());
        return Created.at("findings/" + view.id(), view);
    }

    @POST
    @Path("{id}/statement")
    @Idempotent
    @RolesAllowed({Roles.UNIT_LEADER, Roles.UNIT_HR})
    @Operation(operationId = "recordStatement", summary = "The unit states its case (陈述), once and in time")
    public FindingView recordStatement(@PathParam("id") UUID id, @Valid @NotNull RecordStatement command) {
        return findings.recordStatement(id, command, reader.get());
    }

    @POST
    @Path("{id}/confirmation")
    @Idempotent
    @RolesAllowed(Roles.SUPERVISION_OFFICE)
    @Operation(
            operationId = "confirmFinding",
            summary = "Confirm it, after the unit has stated its case or its time has passed")
    public FindingView confirm(@PathParam("id") UUID id) {
        return findings.confirm(id, reader.get());
    }

    @POST
    @Path("{id}/rejection")
    @Idempotent
    @RolesAllowed(Roles.SUPERVISION_OFFICE)
    @Operation(operationId = "rejectFinding", summary = "Reject it, with the reason")
    public FindingView reject(@PathParam("id") UUID id, @Valid @NotNull RejectFinding command) {
        return findings.reject(id, command, reader.get());
    }

    @GET
    @Path("{id}/evidence/{file}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({
        Roles.SUPERVISION_OFFICE,
        Roles.INSPECTOR,
        Roles.DISCIPLINE,
        Roles.ORGANISATION,
        Roles.COUNTY_COMMITTEE,
        Roles.UNIT_LEADER,
        Roles.UNIT_HR
    })
    @Operation(operationId = "getFindingEvidence", summary = "A file of the finding, of the statement or the objection")
    public RestResponse<InputStream> evidence(@PathParam("id") UUID id, @PathParam("file") UUID file) {
        return findings.openEvidence(id, file, reader.get()).download();
    }
}
