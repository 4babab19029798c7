package cn.hengjian.personnel.dossier;

import cn.hengjian.platform.idempotency.Idempotent;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.rest.Created;
import cn.hengjian.platform.rest.ExpectedVersion;
import cn.hengjian.platform.security.CurrentCaller;
import cn.hengjian.platform.security.Roles;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The sub-records of files. */
@Path("cadres/{id}/entries/{kind}")
@RunOnVirtualThread
@RolesAllowed({
    Roles.ORGANISATION,
    Roles.HR_BUREAU,
    Roles.COUNTY_COMMITTEE,
    Roles.DISCIPLINE,
    Roles.SUPERVISION_OFFICE,
    Roles.ASSESSMENT_COMMITTEE,
    Roles.INSPECTOR,
    Roles.UNIT_LEADER,
    Roles.UNIT_HR,
    Roles.CADRE
})
@Tag(name = "cadres")
public class EntryResource {

    private final EntryService entries;
    private final CurrentCaller caller;

    EntryResource(EntryService entries, CurrentCaller caller) {
        this.entries = entries;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listFileEntries",
            summary =
                    "Sub-records of a file, of one kind, the latest first; another's family is masked, reading is audited")
    public Page<EntryView> list(@PathParam("id") UUID id, @PathParam("kind") EntryKind kind) {
        return entries.list(id, kind, caller.get());
    }

    @GET
    @Path("{entry}")
    @Operation(
            operationId = "getFileEntry",
            summary = "A sub-record of a file; another's family is masked, reading is audited")
    public EntryView get(@PathParam("id") UUID id, @PathParam("kind") EntryKind kind, @PathParam("entry") UUID entry) {
        return entries.read(id, kind, entry, caller.get());
    }

    @POST
    @RolesAllowed({Roles.ORGANISATION, Roles.HR_BUREAU, Roles.DISCIPLINE, Roles.UNIT_HR})
    @Idempotent
    @Operation(operationId = "addFileEntry", summary = "Add a sub-record, as its kind has it")
    @RequestBody(content = @Content(schema = @Schema(implementation = Entry.class)))
    @APIResponseSchema(value = EntryView.class, responseCode = "201", responseDescription = "Added")
    @APIResponse(
            responseCode = "409",
            description = "The file has it already, it overlaps another, or who leaves still holds a post")
    public RestResponse<EntryView> add(
            @PathParam("id") UUID id, @PathParam("kind") EntryKind kind, @NotNull JsonNode body) {
        var view = entries.add(id, kind, body, caller.get());
        return Created.at("cadres/" + id + "/entries/" + kind + "/" + view.id(), view);
    }

    @PUT
    @Path("{entry}")
    @RolesAllowed({Roles.ORGANISATION, Roles.HR_BUREAU, Roles.DISCIPLINE, Roles.UNIT_HR})
    @Operation(
            operationId = "replaceFileEntry",
            summary = "Correct a sub-record; what stood there stays in the history")
    @RequestBody(content = @Content(schema = @Schema(implementation = Entry.class)))
    @APIResponseSchema(EntryView.class)
    @APIResponse(responseCode = "409", description = "As when it is added")
    public EntryView replace(
            @PathParam("id") UUID id,
            @PathParam("kind") EntryKind kind,
            @PathParam("entry") UUID entry,
            @HeaderParam(HttpHeaders.IF_MATCH) ExpectedVersion expected,
            @NotNull JsonNode body) {
        return entries.replace(id, kind, entry, body, expected, caller.get());
    }

    @DELETE
    @Path("{entry}")
    @RolesAllowed({Roles.ORGANISATION, Roles.HR_BUREAU, Roles.DISCIPLINE, Roles.UNIT_HR})
    @Operation(operationId = "removeFileEntry", summary = "Take out a sub-record that was entered by mistake")
    public void remove(
            @PathParam("id") UUID id,
            @PathParam("kind") EntryKind kind,
            @PathParam("entry") UUID entry,
            @HeaderParam(HttpHeaders.IF_MATCH) ExpectedVersion expected) {
        entries.remove(id, kind, entry, expected, caller.get());
    }
}
