package cn.hengjian.assessment.task;

import cn.hengjian.assessment.task.rules.TaskState;
import cn.hengjian.platform.idempotency.Idempotent;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
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
import org.jspecify.annotations.Nullable;

/** The tasks of individuals: the offices see all, a unit's leader his unit's, a cadre his or her own. */
@Path("tasks")
@RunOnVirtualThread
@Tag(
        name = "tasks",
        description = "Key work (M10), broken down to everybody responsible: target, deadline, evidence, rank")
public class TaskResource {

    private final TaskService service;
    private final TaskViewRepository views;
    private final CurrentCaller caller;

    TaskResource(TaskService service, TaskViewRepository views, CurrentCaller caller) {
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
    @Operation(operationId = "listTasks", summary = "Tasks by cadre number; overdue ones are marked")
    public Page<TaskSummary> list(
            @QueryParam("work") @Nullable UUID work,
            @QueryParam("unit") @Size(max = 50) @Nullable String unit,
            @QueryParam("cadre") @Size(max = 20) @Nullable String cadre,
            @QueryParam("state") @Nullable TaskState state,
            @QueryParam("overdue") @Nullable Boolean overdue,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return views.page(
                new TaskViewRepository.Filter(work, unit, cadre, state, overdue),
                PageRequest.of(limit, cursor),
                caller.get());
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
    @Operation(operationId = "getTask", summary = "A task with its evidence and history")
    public TaskView get(@PathParam("id") UUID id) {
        return views.require(id, caller.get());
    }

    @POST
    @Path("{id}/acknowledgement")
    @RolesAllowed(Roles.CADRE)
    @Idempotent
    @Operation(operationId = "acknowledgeTask", summary = "Acknowledge one's own task")
    public TaskView acknowledge(@PathParam("id") UUID id) {
        return service.acknowledge(id, caller.get());
    }

    @POST
    @Path("{id}/deemed-acknowledgement")
    @RolesAllowed({Roles.UNIT_LEADER, Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION})
    @Idempotent
    @Operation(
            operationId = "deemTaskAcknowledged",
            summary = "Take a task as acknowledged whose person kept silent until the time for objections was over")
    public TaskView deem(@PathParam("id") UUID id) {
        return service.deem(id, caller.get());
    }

    @POST
    @Path("{id}/objection")
    @RolesAllowed(Roles.CADRE)
    @Idempotent
    @Operation(operationId = "objectToTask", summary = "Object to one's own task in time, after acknowledging it")
    public TaskView object(@PathParam("id") UUID id, @Valid @NotNull ObjectToTask command) {
        return service.object(id, command, caller.get());
    }

    @POST
    @Path("{id}/objection-dismissal")
    @RolesAllowed({Roles.UNIT_LEADER, Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION})
    @Idempotent
    @Operation(
            operationId = "dismissTaskObjection",
            summary = "Leave a task as it is despite an objection; by another than who set it")
    public TaskView dismiss(@PathParam("id") UUID id, @Valid @NotNull DismissTaskObjection command) {
        return service.dismiss(id, command, caller.get());
    }

    @POST
    @Path("{id}/resetting")
    @RolesAllowed({Roles.UNIT_LEADER, Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION})
    @Idempotent
    @Operation(
            operationId = "setTaskAnew",
            summary = "Uphold an objection: another target or deadline, to be acknowledged anew")
    public TaskView setAnew(@PathParam("id") UUID id, @Valid @NotNull SetTaskAnew command) {
        return service.setAnew(id, command, caller.get());
    }

    @POST
    @Path("{id}/start")
    @RolesAllowed({Roles.CADRE, Roles.UNIT_LEADER, Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION})
    @Idempotent
    @Operation(
            operationId = "startTask",
            summary = "Begin a task: the person at any time, others after the time for objections")
    public TaskView start(@PathParam("id") UUID id) {
        return service.start(id, caller.get());
    }

    @POST
    @Path("{id}/evidence")
    @RolesAllowed(Roles.CADRE)
    @Idempotent
    @Operation(operationId = "giveTaskEvidence", summary = "Show by reference what is achieved so far")
    public TaskView give(@PathParam("id") UUID id, @Valid @NotNull GiveEvidence command) {
        return service.give(id, command, caller.get());
    }

    @POST
    @Path("{id}/assessment")
    @RolesAllowed({Roles.UNIT_LEADER, Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION})
    @Idempotent
    @Operation(operationId = "assessTask", summary = "Assess a task that is fulfilled or past its deadline")
    public TaskView assess(@PathParam("id") UUID id, @Valid @NotNull AssessTask command) {
        return service.assess(id, command, caller.get());
    }
}
