package cn.hengjian.personnel.commendation;

import cn.hengjian.personnel.casework.GiveReason;
import cn.hengjian.personnel.commendation.rules.CommendationState;
import cn.hengjian.platform.idempotency.Idempotent;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
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
import org.jspecify.annotations.Nullable;

/** Suggested commendations. */
@Path("commendations")
@RunOnVirtualThread
@RolesAllowed(Roles.ORGANISATION)
@Tag(name = "commendations", description = "Commendations that grades of excellent suggest, for those who grant them")
public class CommendationResource {

    private final CommendationRepository repository;
    private final CommendationService commendations;
    private final CurrentCaller caller;

    CommendationResource(CommendationRepository repository, CommendationService commendations, CurrentCaller caller) {
        this.repository = repository;
        this.commendations = commendations;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listCommendations", summary = "Suggested commendations, the newest first")
    public Page<CommendationSummary> list(
            @QueryParam("state") @Nullable CommendationState state,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return repository.list(state, PageRequest.of(limit, cursor), caller.get());
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getCommendation",
            summary = "A suggested commendation with the whole suggestion and its history; reading it is audited")
    public CommendationView get(@PathParam("id") UUID id) {
        return commendations.read(id, caller.get());
    }

    @POST
    @Path("{id}/grant")
    @Idempotent
    @Operation(operationId = "grantCommendation", summary = "Grant it: the reward stands with the cadre's file")
    public CommendationView grant(@PathParam("id") UUID id, @Valid @NotNull GrantCommendation command) {
        return commendations.grant(id, command, caller.get());
    }

    @POST
    @Path("{id}/declination")
    @Idempotent
    @Operation(operationId = "declineCommendation", summary = "Decide against it, with reasons")
    public CommendationView decline(@PathParam("id") UUID id, @Valid @NotNull GiveReason command) {
        return commendations.decline(id, command, caller.get());
    }
}
