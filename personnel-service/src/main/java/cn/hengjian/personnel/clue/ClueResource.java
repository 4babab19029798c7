package cn.hengjian.personnel.clue;

import cn.hengjian.personnel.clue.rules.ClueState;
import cn.hengjian.platform.idempotency.Idempotent;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.CurrentCaller;
import cn.hengjian.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Clues. */
@Path("clues")
@RunOnVirtualThread
@RolesAllowed({Roles.ORGANISATION, Roles.DISCIPLINE})
@Tag(name = "clues", description = "What supervision found about a person, for those who decide on him or her")
public class ClueResource {

    private final ClueRepository repository;
    private final ClueService clues;
    private final CurrentCaller caller;

    ClueResource(ClueRepository repository, ClueService clues, CurrentCaller caller) {
        this.repository = repository;
        this.clues = clues;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listClues", summary = "Clues from supervision, the newest first; unit = a subtree")
    public Page<ClueSummary> list(
            @QueryParam("unit") @Nullable String unit,
            @QueryParam("kind") @Nullable ClueKind kind,
            @QueryParam("state") @Nullable ClueState state,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return repository.list(
                new ClueFilter(unit, kind, state),
                PageRequest.of(limit, cursor),
                caller.get(),
                Text.negotiate(language));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getClue", summary = "A clue with its source and history; reading it is audited")
    public ClueView get(@PathParam("id") UUID id, @HeaderParam("Accept-Language") @Nullable String language) {
        return clues.read(id, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("{id}/taking-up")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(operationId = "takeUpClue", summary = "Have the facts behind a clue verified")
    public ClueView takeUp(
            @PathParam("id") UUID id,
            @Valid @NotNull DecideClue command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return clues.takeUp(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("{id}/dismissal")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(operationId = "dismissClue", summary = "Decide that nothing follows from a clue, with reasons")
    public ClueView dismiss(
            @PathParam("id") UUID id,
            @Valid @NotNull DecideClue command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return clues.dismiss(id, command, caller.get(), Text.negotiate(language));
    }
}
