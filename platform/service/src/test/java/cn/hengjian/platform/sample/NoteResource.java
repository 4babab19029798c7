package cn.hengjian.platform.sample;

import cn.hengjian.platform.idempotency.Idempotent;
import cn.hengjian.platform.json.MergePatch;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.rest.ExpectedVersion;
import cn.hengjian.platform.security.CurrentCaller;
import cn.hengjian.platform.security.Roles;
import cn.hengjian.platform.workflow.Transitions;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** Notes. */
@Path("notes")
@RunOnVirtualThread
public class NoteResource {

    private final NoteService service;
    private final NoteRepository notes;
    private final CurrentCaller caller;

    NoteResource(NoteService service, NoteRepository notes, CurrentCaller caller) {
        this.service = service;
        this.notes = notes;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.ORGANISATION, Roles.HR_BUREAU, Roles.UNIT_LEADER, Roles.CADRE, Roles.SYSTEM_ADMIN})
    public Page<NoteView> list(
            @QueryParam("kind") NoteKind kind,
            @QueryParam("q") @Size(max = 30) String prefix,
            @QueryParam("from") LocalDate from,
            @QueryParam("reference") List<UUID> references,
            @QueryParam("newestFirst") @DefaultValue("false") boolean newestFirst,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        return notes.page(new NoteFilter(kind, prefix, from, newestFirst), PageRequest.of(limit, cursor), caller.get());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.ORGANISATION, Roles.HR_BUREAU, Roles.UNIT_LEADER, Roles.CADRE})
    public NoteView get(@PathParam("id") UUID id) {
        return notes.require(id, caller.get());
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Roles.ORGANISATION, Roles.UNIT_LEADER})
    public List<Transitions.Made> history(@PathParam("id") UUID id) {
        return service.history(id, caller.get());
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.ORGANISATION)
    @Operation(operationId = "writeNote", summary = "Write a note")
    public RestResponse<NoteView> write(
            @HeaderParam("Channel") @Pattern(regexp = "[a-z]*") String channel, @Valid @NotNull CreateNote command) {
        var written = service.write(command, caller.get());
        return RestResponse.ResponseBuilder.<NoteView>created(URI.create("/api/sample/v1/notes/" + written.id()))
                .entity(written)
                .build();
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.ORGANISATION, Roles.UNIT_LEADER})
    @Operation(operationId = "changeNote", summary = "Change a note")
    public NoteView change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") ExpectedVersion expected, @NotNull JsonNode patch) {
        return service.change(id, patch, expected, caller.get());
    }

    @POST
    @Path("{id}/filing")
    @RolesAllowed({Roles.ORGANISATION, Roles.UNIT_LEADER, Roles.HR_BUREAU})
    public NoteView file(@PathParam("id") UUID id) {
        return service.file(id, caller.get());
    }
}
