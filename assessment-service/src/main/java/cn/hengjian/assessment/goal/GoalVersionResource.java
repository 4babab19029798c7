package cn.hengjian.assessment.goal;

import cn.hengjian.platform.idempotency.Idempotent;
import cn.hengjian.platform.rest.ExpectedVersion;
import cn.hengjian.platform.security.CurrentCaller;
import cn.hengjian.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One version of goals, and the steps to its signatures. */
@Path("goal-plans/{id}/versions/{number}")
@RunOnVirtualThread
@Tag(name = "goals")
public class GoalVersionResource {

    private final GoalService service;
    private final GoalSteps steps;
    private final GoalViewRepository views;
    private final CurrentCaller caller;

    GoalVersionResource(GoalService service, GoalSteps steps, GoalViewRepository views, CurrentCaller caller) {
        this.service = service;
        this.steps = steps;
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
            operationId = "getGoals",
            summary = "What a version of goals says, with the key work that breaks them down, and its history")
    public GoalVersionView get(@PathParam("id") UUID id, @PathParam("number") int number) {
        return views.require(id, number, caller.get());
    }

    @PUT
    @RolesAllowed(Roles.ORGANISATION)
    @Operation(operationId = "amendGoals", summary = "Write a draft anew; what is submitted stays as it is")
    public GoalVersionView amend(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @HeaderParam("If-Match") ExpectedVersion expected,
            @Valid @NotNull GoalContent content) {
        return service.amend(id, number, expected, content, caller.get());
    }

    @POST
    @Path("submission")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(operationId = "submitGoals", summary = "Put a draft forward for approval")
    public GoalVersionView submit(@PathParam("id") UUID id, @PathParam("number") int number) {
        return steps.submit(id, number, caller.get());
    }

    @POST
    @Path("approval")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "approveGoals",
            summary = "Approve goals or their change; by another than who drafted them")
    public GoalVersionView approve(@PathParam("id") UUID id, @PathParam("number") int number) {
        return steps.approve(id, number, caller.get());
    }

    @POST
    @Path("return")
    @RolesAllowed({Roles.ORGANISATION, Roles.UNIT_LEADER})
    @Idempotent
    @Operation(
            operationId = "returnGoals",
            summary = "Give goals back to be amended: instead of approving them, or instead of signing")
    public GoalVersionView giveBack(
            @PathParam("id") UUID id, @PathParam("number") int number, @Valid @NotNull GiveGoalsBack command) {
        return steps.giveBack(id, number, command, caller.get());
    }

    @POST
    @Path("head-signature")
    @RolesAllowed(Roles.UNIT_LEADER)
    @Idempotent
    @Operation(operationId = "signGoalsAsHead", summary = "Sign approved goals as the accountable head of the unit")
    public GoalVersionView signAsHead(@PathParam("id") UUID id, @PathParam("number") int number) {
        return steps.signAsHead(id, number, caller.get());
    }

    @POST
    @Path("signature")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "signGoals",
            summary = "Sign for the organisation department after the head; the version before is superseded")
    public GoalVersionView sign(@PathParam("id") UUID id, @PathParam("number") int number) {
        return steps.sign(id, number, caller.get());
    }

    @POST
    @Path("withdrawal")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(operationId = "withdrawGoals", summary = "Give up the draft of a change; the signed goals go on holding")
    public GoalVersionView withdraw(
            @PathParam("id") UUID id, @PathParam("number") int number, @Valid @NotNull GiveGoalsBack command) {
        return steps.withdraw(id, number, command, caller.get());
    }
}
