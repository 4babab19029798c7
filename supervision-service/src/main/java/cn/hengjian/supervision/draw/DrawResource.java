package cn.hengjian.supervision.draw;

import cn.hengjian.platform.idempotency.Idempotent;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.rest.Created;
import cn.hengjian.platform.security.Roles;
import cn.hengjian.supervision.draw.rules.DrawState;
import cn.hengjian.supervision.sight.CurrentReader;
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

/** Random draws of units and inspectors. */
@Path("draws")
@RunOnVirtualThread
@Tag(name = "draws", description = "Random draws of units and inspectors that anybody can verify")
public class DrawResource {

    private final PreparationService preparation;
    private final ExecutionService execution;
    private final DrawViewRepository views;
    private final CurrentReader reader;

    DrawResource(
            PreparationService preparation,
            ExecutionService execution,
            DrawViewRepository views,
            CurrentReader reader) {
        this.preparation = preparation;
        this.execution = execution;
        this.views = views;
        this.reader = reader;
    }

    @GET
    @RolesAllowed({Roles.SUPERVISION_OFFICE, Roles.COUNTY_COMMITTEE})
    @Operation(operationId = "listDraws", summary = "Draws, the newest first")
    public Page<DrawSummary> list(
            @QueryParam("plan") @Nullable UUID plan,
            @QueryParam("state") @Nullable DrawState state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return views.list(plan, state, PageRequest.of(limit, cursor), reader.get());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.SUPERVISION_OFFICE, Roles.COUNTY_COMMITTEE})
    @Operation(
            operationId = "getDraw",
            summary = "A draw with its commitments; what was drawn only once it is revealed")
    public DrawView get(@PathParam("id") UUID id) {
        return views.require(id, reader.get());
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.SUPERVISION_OFFICE)
    @Operation(
            operationId = "prepareDraw",
            summary = "Freeze a running plan's candidates and commit to a seed that nobody sees")
    @APIResponse(responseCode = "201", description = "Prepared")
    public RestResponse<DrawView> prepare(@Valid @NotNull PrepareDraw command) {
        var view = preparation.prepare(command, reader.get());
        return Created.at("draws/" + view.id(), view);
    }

    @POST
    @Path("{id}/execution")
    @Idempotent
    @RolesAllowed(Roles.SUPERVISION_OFFICE)
    @Operation(
            operationId = "carryOutDraw",
            summary = "Draw; what a draw for announced visits gave is revealed at once")
    public DrawView carryOut(@PathParam("id") UUID id, @Valid @NotNull CarryOutDraw command) {
        return execution.carryOut(id, command, reader.get());
    }
}
