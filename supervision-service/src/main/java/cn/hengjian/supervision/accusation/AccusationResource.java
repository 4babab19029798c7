package cn.hengjian.supervision.accusation;

import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.security.Roles;
import cn.hengjian.supervision.accusation.rules.AccusationState;
import cn.hengjian.supervision.sight.CurrentReader;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Accusations, for discipline alone. No operation takes an Idempotency-Key: the answer that would be kept with it would
 * lie outside the sealed store.
 */
@Path("accusations")
@RunOnVirtualThread
@RolesAllowed(Roles.DISCIPLINE)
@Tag(name = "accusations", description = "Accusations, sealed to discipline")
public class AccusationResource {

    private final AccusationService accusations;
    private final AccusedService accused;
    private final ReturnService returns;
    private final AccusationViewRepository views;
    private final CurrentReader reader;

    AccusationResource(
            AccusationService accusations,
            AccusedService accused,
            ReturnService returns,
            AccusationViewRepository views,
            CurrentReader reader) {
        this.accusations = accusations;
        this.accused = accused;
        this.returns = returns;
        this.views = views;
        this.reader = reader;
    }

    @GET
    @Operation(
            operationId = "listAccusations",
            summary = "Accusations, the oldest first; those against the reader or his or her unit are not there")
    public Page<AccusationSummary> list(
            @QueryParam("state") @Nullable AccusationState state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return views.list(state, PageRequest.of(limit, cursor), reader.get());
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getAccusation", summary = "An accusation without its sender; reading is noted")
    public AccusationView get(@PathParam("id") UUID id) {
        return accusations.read(id, reader.get());
    }

    @GET
    @Path("{id}/attachments/{file}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            operationId = "getAccusationAttachment",
            summary = "A file that came with an accusation; reading is noted where only discipline sees it")
    public RestResponse<InputStream> attachment(@PathParam("id") UUID id, @PathParam("file") UUID file) {
        return accusations.open(id, file, reader.get()).download();
    }

    @POST
    @Path("{id}/identity-reading")
    @Operation(
            operationId = "readAccusationIdentity",
            summary = "Who the sender is, for a reason that is kept, and who has read it before")
    public IdentityView readIdentity(@PathParam("id") UUID id, @Valid @NotNull ReadIdentity command) {
        return accusations.readIdentity(id, command, reader.get());
    }

    @POST
    @Path("{id}/accused")
    @Operation(
            operationId = "nameAccused",
            summary = "Note who is accused; he or she and the unit don't see the accusation from then on")
    public AccusationView nameAccused(@PathParam("id") UUID id, @Valid @NotNull NameAccused command) {
        return accused.name(id, command, reader.get());
    }

    @POST
    @Path("{id}/acceptance")
    @Operation(operationId = "acceptAccusation", summary = "Take it up (受理)")
    public AccusationView accept(@PathParam("id") UUID id) {
        return accusations.accept(id, reader.get());
    }

    @POST
    @Path("{id}/non-acceptance")
    @Operation(operationId = "declineAccusation", summary = "Don't take it up, with the reason")
    public AccusationView decline(@PathParam("id") UUID id, @Valid @NotNull DeclineAccusation command) {
        return accusations.decline(id, command, reader.get());
    }

    @POST
    @Path("{id}/return")
    @Operation(operationId = "returnAccusation", summary = "It is none: give it back to the petition office")
    public void giveBack(@PathParam("id") UUID id, @Valid @NotNull DeclineAccusation command) {
        returns.giveBack(id, command, reader.get());
    }

    @POST
    @Path("{id}/handling")
    @Operation(operationId = "handleAccusation", summary = "Begin to deal with it")
    public AccusationView handle(@PathParam("id") UUID id) {
        return accusations.handle(id, reader.get());
    }

    @POST
    @Path("{id}/conclusion")
    @Operation(operationId = "concludeAccusation", summary = "Conclude whether it is founded")
    public AccusationView conclude(@PathParam("id") UUID id, @Valid @NotNull ConcludeAccusation command) {
        return accusations.conclude(id, command, reader.get());
    }

    @POST
    @Path("{id}/reply")
    @Operation(operationId = "replyToAccusation", summary = "Note what a real-name sender was told")
    public AccusationView reply(@PathParam("id") UUID id, @Valid @NotNull ReplyToAccusation command) {
        return accusations.reply(id, command, reader.get());
    }
}
