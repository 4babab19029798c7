package cn.hengjian.personnel.rotation;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Moves that are planned and carried out together. */
@Path("rotation-rounds")
@RunOnVirtualThread
@RolesAllowed({Roles.ORGANISATION, Roles.COUNTY_COMMITTEE})
@Tag(name = "rotation")
public class RoundResource {

    private final RoundRepository repository;
    private final RoundService rounds;
    private final CurrentCaller caller;

    RoundResource(RoundRepository repository, RoundService rounds, CurrentCaller caller) {
        this.repository = repository;
        this.rounds = rounds;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listRotationRounds", summary = "Rounds, the latest first")
    public Page<RoundSummary> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        return repository.list(PageRequest.of(limit, cursor));
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getRotationRound",
            summary = "A round with its moves, but the caller's own and those of kin")
    public RoundView get(@PathParam("id") UUID id) {
        return repository.require(id, caller.get());
    }

    @POST
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "openRotationRound",
            summary =
                    "Plan moves together, all or none: a simulation's or others, by the same check; the discipline body is"
                            + " asked on each (G9), each is decided on alone (M24)")
    @APIResponseSchema(value = RoundView.class, responseCode = "201", responseDescription = "Planned")
    @APIResponse(responseCode = "409", description = "A rule forbids a move, or a case is not listed")
    public RestResponse<RoundView> open(@Valid @NotNull OpenRound command) {
        var view = rounds.open(command, caller.get());
        return Created.at("rotation-rounds/" + view.id(), view);
    }

    @POST
    @Path("{id}/report-in")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "reportInRotationRound",
            summary =
                    "Take down that all took up their new posts: every old posting ends and every new one begins on that day,"
                            + " or none does")
    public RoundView reportIn(@PathParam("id") UUID id, @Valid @NotNull ReportIn command) {
        return rounds.reportIn(id, command, caller.get());
    }
}
