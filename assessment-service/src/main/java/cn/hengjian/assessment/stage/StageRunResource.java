package cn.hengjian.assessment.stage;

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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Stages for which people are appraised. */
@Path("stage-runs")
@RunOnVirtualThread
@Tag(
        name = "stages",
        description = "Appraisals of a part of the year (M22, SM-10): report, supervisor's grade, feedback, lock")
public class StageRunResource {

    private final StageOpening service;
    private final StageViewRepository views;
    private final CurrentCaller caller;

    StageRunResource(StageOpening service, StageViewRepository views, CurrentCaller caller) {
        this.service = service;
        this.views = views;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({
        Roles.ASSESSMENT_COMMITTEE,
        Roles.ORGANISATION,
        Roles.COUNTY_COMMITTEE,
        Roles.UNIT_LEADER,
        Roles.CADRE
    })
    @Operation(operationId = "listStageRuns", summary = "Stages, latest first, with how many of their people are where")
    public Page<StageRunView> list(
            @QueryParam("unit") @Size(max = 50) @Nullable String unit,
            @QueryParam("year") @Nullable Integer year,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return views.runs(unit, year, PageRequest.of(limit, cursor), caller.get());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({
        Roles.ASSESSMENT_COMMITTEE,
        Roles.ORGANISATION,
        Roles.COUNTY_COMMITTEE,
        Roles.UNIT_LEADER,
        Roles.CADRE
    })
    @Operation(operationId = "getStageRun", summary = "A stage with how many of its people are where")
    public StageRunView get(@PathParam("id") UUID id) {
        return views.requireRun(id, caller.get());
    }

    @POST
    @RolesAllowed({Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION})
    @Idempotent
    @Operation(
            operationId = "openStage",
            summary = "Open the appraisal of a part of a year for everybody of a unit and of those below it")
    public RestResponse<StageRunView> open(@Valid @NotNull OpenStage command) {
        var opened = service.open(command, caller.get());
        return Created.at("stage-runs/" + opened.id(), opened);
    }

    @POST
    @Path("{id}/locking")
    @RolesAllowed({Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION})
    @Idempotent
    @Operation(
            operationId = "lockStage",
            summary = "Lock everybody who has answered the feedback or has let the time for it pass")
    public StageRunView lock(@PathParam("id") UUID id) {
        return service.lock(id, caller.get());
    }
}
