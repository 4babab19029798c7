package cn.hengjian.personnel.talk;

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

/** Admonishment talks. */
@Path("talks")
@RunOnVirtualThread
@RolesAllowed({Roles.ORGANISATION, Roles.COUNTY_COMMITTEE, Roles.DISCIPLINE, Roles.CADRE})
@Tag(name = "talks", description = "Suggested admonishment talks")
public class TalkResource {

    private final TalkRepository repository;
    private final TalkService talks;
    private final CurrentCaller caller;

    TalkResource(TalkRepository repository, TalkService talks, CurrentCaller caller) {
        this.repository = repository;
        this.talks = talks;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listTalks", summary = "Talks by state or unit subtree; a cadre's own")
    public Page<TalkSummary> list(
            @QueryParam("state") @Nullable TalkState state,
            @QueryParam("unit") @Nullable String unit,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return repository.list(state, unit, PageRequest.of(limit, cursor), caller.get());
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getTalk", summary = "A talk with its cause and history; reading it is audited")
    public TalkView get(@PathParam("id") UUID id) {
        return talks.read(id, caller.get());
    }

    @POST
    @Path("{id}/screening")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(operationId = "beginTalkScreening", summary = "Begin to check the facts")
    public TalkView beginScreening(@PathParam("id") UUID id) {
        return talks.beginScreening(id, caller.get());
    }

    @POST
    @Path("{id}/no-action")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(operationId = "decideTalkNoAction", summary = "Close the case without action, with reasons")
    public TalkView decideNoAction(@PathParam("id") UUID id, @Valid @NotNull DecideNoAction command) {
        return talks.decideNoAction(id, command, caller.get());
    }
}
