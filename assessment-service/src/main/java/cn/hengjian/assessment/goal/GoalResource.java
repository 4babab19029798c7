package cn.hengjian.assessment.goal;

import cn.hengjian.assessment.goal.rules.GoalState;
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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Plans of goals: the offices see all, a unit's leader his units', a cadre those he or she is accountable for. */
@Path("goal-plans")
@RunOnVirtualThread
@Tag(
        name = "goals",
        description = "Goals of a term of office (M20), broken down to years and stages; changed only with approval")
public class GoalResource {

    private final GoalService service;
    private final GoalViewRepository views;
    private final CurrentCaller caller;

    GoalResource(GoalService service, GoalViewRepository views, CurrentCaller caller) {
        this.service = service;
        this.views = views;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({
        Roles.ORGANISATION,
        Roles.ASSESSMENT_COMMITTEE,
        Roles.COUNTY_COMMITTEE,
        Roles.UNIT_LEADER,
        Roles.CADRE
    })
    @Operation(
            operationId = "listGoalPlans",
            summary = "Plans of goals by unit, with the share of goals that can be counted")
    public Page<GoalPlanSummary> list(
            @QueryParam("unit") @Size(max = 50) @Nullable String unit,
            @QueryParam("on") @Nullable LocalDate on,
            @QueryParam("state") @Nullable GoalState state,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return views.page(unit, on, state, PageRequest.of(limit, cursor), caller.get());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({
        Roles.ORGANISATION,
        Roles.ASSESSMENT_COMMITTEE,
        Roles.COUNTY_COMMITTEE,
        Roles.UNIT_LEADER,
        Roles.CADRE
    })
    @Operation(operationId = "getGoalPlan", summary = "A plan of goals with the list of its versions")
    public GoalPlanView get(@PathParam("id") UUID id) {
        return views.require(id, caller.get());
    }

    @GET
    @Path("{id}/difference")
    @RolesAllowed({
        Roles.ORGANISATION,
        Roles.ASSESSMENT_COMMITTEE,
        Roles.COUNTY_COMMITTEE,
        Roles.UNIT_LEADER,
        Roles.CADRE
    })
    @Operation(operationId = "compareGoalVersions", summary = "What changed from one version of goals to another")
    public GoalDifferenceView difference(
            @PathParam("id") UUID id,
            @QueryParam("from") @NotNull Integer from,
            @QueryParam("to") @NotNull Integer to) {
        return views.difference(id, from, to, caller.get());
    }

    @POST
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(operationId = "draftGoals", summary = "Draft the goals of a unit, or of a post class of it, for a term")
    public RestResponse<GoalPlanView> draft(@Valid @NotNull DraftGoals command) {
        var drafted = service.draft(command, caller.get());
        return Created.at("goal-plans/" + drafted.id(), drafted);
    }

    @POST
    @Path("{id}/versions")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "changeGoals",
            summary = "Draft a change of signed goals as a new version; the signed one holds until that is signed")
    public RestResponse<GoalVersionView> change(@PathParam("id") UUID id, @Valid @NotNull ChangeGoals command) {
        var changed = service.change(id, command, caller.get());
        return Created.at("goal-plans/" + id + "/versions/" + changed.number(), changed);
    }
}
