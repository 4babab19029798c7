package cn.hengjian.supervision.evidence;

import cn.hengjian.platform.idempotency.Idempotent;
import cn.hengjian.platform.rest.Created;
import cn.hengjian.platform.security.CurrentCaller;
import cn.hengjian.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Evidence files in: the file goes in as it is, a later command names it. */
@Path("evidence-files")
@RunOnVirtualThread
@RolesAllowed({
    Roles.SUPERVISION_OFFICE,
    Roles.INSPECTOR,
    Roles.DISCIPLINE,
    Roles.ORGANISATION,
    Roles.COUNTY_COMMITTEE,
    Roles.PETITION_OFFICE,
    Roles.UNIT_LEADER,
    Roles.UNIT_HR
})
@Tag(name = "evidence", description = "Files that later commands name as evidence")
public class EvidenceResource {

    private final EvidenceFiles files;
    private final CurrentCaller caller;

    EvidenceResource(EvidenceFiles files, CurrentCaller caller) {
        this.files = files;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Idempotent
    @Operation(
            operationId = "uploadEvidenceFile",
            summary = "Upload a file that a later command names as evidence; unused ones are deleted after a day")
    @APIResponse(responseCode = "201", description = "Received")
    public RestResponse<EvidenceFileView> receive(
            @QueryParam("name") @Nullable String name,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String mediaType,
            InputStream content) {
        var file = files.receive(content, name, mediaType, caller.get());
        return Created.at("evidence-files/" + file.id(), file);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getEvidenceFile", summary = "What is known of a file that the caller uploaded")
    public EvidenceFileView get(@PathParam("id") UUID id) {
        return files.require(id, caller.get());
    }
}
