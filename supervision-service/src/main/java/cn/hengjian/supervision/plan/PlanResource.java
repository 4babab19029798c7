package cn.hengjian.supervision.plan;

import cn.hengjian.platform.idempotency.Idempotent;
import cn.hengjian.platform.json.MergePatch;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.rest.Created;
import cn.hengjian.platform.rest.ExpectedVersion;
import cn.hengjian.platform.security.Roles;
import cn.hengjian.supervision.plan.rules.PlanState;
import cn.hengjian.supervision.sight.CurrentReader;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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

/** Plans of inspections. Where they go is nobody's to read but the office's and the committee's. */
@Path("plans")
@RunOnVirtualThread
@Tag(name = "plans", description = "Plans of inspections")
public class PlanResource {

    private final PlanService plans;
    private final PlanViewRepository views;
    private final CurrentReader reader;

    PlanResource(PlanService plans, PlanViewRepository views, CurrentReader reader) {
        this.plans = plans;
        this.views = views;
        this.reader = reader;
    }

    @GET
    @RolesAllowed({Roles.SUPERVISION_OFFICE, Roles.COUNTY_COMMITTEE})
    @Operation(
            operationId = "listPlans",
            summary = "Plans, the newest first, with the pairs of which they miss “mainly” (M30)")
    public Page<PlanSummary> list(
            @QueryParam("state") @Nullable PlanState state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return views.list(state, PageRequest.of(limit, cursor), reader.get());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.SUPERVISION_OFFICE, Roles.COUNTY_COMMITTEE})
    @Operation(operationId = "getPlan", summary = "A plan with its mix of methods, history and what may be done now")
    public PlanView get(@PathParam("id") UUID id) {
        return views.require(id, reader.get());
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.SUPERVISION_OFFICE)
    @Operation(operationId = "proposePlan", summary = "Propose a plan")
    @APIResponse(responseCode = "201", description = "Proposed")
    public RestResponse<PlanView> propose(@Valid @NotNull ProposePlan command) {
        var view = plans.propose(command, reader.get());
        return Created.at("plans/" + view.id(), view);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.SUPERVISION_OFFICE)
    @Operation(operationId = "changePlan", summary = "Change a plan that nobody has decided on")
    public PlanView change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") ExpectedVersion expected, @NotNull JsonNode patch) {
        return plans.change(id, expected, patch, reader.get());
    }

    @POST
    @Path("{id}/approval")
    @Idempotent
    @RolesAllowed(Roles.COUNTY_COMMITTEE)
    @Operation(operationId = "approvePlan", summary = "Approve it; never by who proposed or changed it")
    public PlanView approve(@PathParam("id") UUID id) {
        return plans.approve(id, reader.get());
    }

    @POST
    @Path("{id}/rejection")
    @Idempotent
    @RolesAllowed(Roles.COUNTY_COMMITTEE)
    @Operation(operationId = "rejectPlan", summary = "Reject it, with the reason")
    public PlanView reject(@PathParam("id") UUID id, @Valid @NotNull RejectPlan command) {
        return plans.reject(id, command, reader.get());
    }

    @POST
    @Path("{id}/start")
    @Idempotent
    @RolesAllowed(Roles.SUPERVISION_OFFICE)
    @Operation(operationId = "startPlan", summary = "Start an approved plan within its period")
    public PlanView start(@PathParam("id") UUID id) {
        return plans.start(id, reader.get());
    }

    @POST
    @Path("{id}/conclusion")
    @Idempotent
    @RolesAllowed(Roles.SUPERVISION_OFFICE)
    @Operation(operationId = "concludePlan", summary = "Conclude a running plan")
    public PlanView conclude(@PathParam("id") UUID id) {
        return plans.conclude(id, reader.get());
    }
}
