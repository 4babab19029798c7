package cn.hengjian.assessment.run;

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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Assessment runs. What is done with a run's appraisals is in their own package. */
@Path("runs")
@RunOnVirtualThread
@Tag(name = "runs", description = "Assessment runs")
public class RunResource {

    private final RunService service;
    private final RunRepository repository;
    private final CurrentCaller caller;

    RunResource(RunService service, RunRepository repository, CurrentCaller caller) {
        this.service = service;
        this.repository = repository;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({
        Roles.ASSESSMENT_COMMITTEE,
        Roles.ORGANISATION,
        Roles.COUNTY_COMMITTEE,
        Roles.UNIT_LEADER,
        Roles.UNIT_HR
    })
    @Operation(operationId = "listRuns", summary = "Runs, latest year first")
    public Page<RunView> list(
            @QueryParam("year") @Nullable Integer year,
            @QueryParam("state") @Nullable RunState state,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return repository.page(year, state, PageRequest.of(limit, cursor), caller.get());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({
        Roles.ASSESSMENT_COMMITTEE,
        Roles.ORGANISATION,
        Roles.COUNTY_COMMITTEE,
        Roles.UNIT_LEADER,
        Roles.UNIT_HR
    })
    @Operation(operationId = "getRun", summary = "A run with its policy, schemes and last computation")
    public RunView get(@PathParam("id") UUID id) {
        return repository.view(id, caller.get());
    }

    @POST
    @RolesAllowed({Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION})
    @Idempotent
    @Operation(operationId = "createRun", summary = "Draft a run with published schemes")
    public RestResponse<RunView> create(@Valid @NotNull CreateRun command) {
        var created = service.create(command, caller.get());
        return Created.at("runs/" + created.id(), created);
    }
}
