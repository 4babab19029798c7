package cn.hengjian.personnel.posting;

import cn.hengjian.platform.idempotency.Idempotent;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Appointments and removals. */
@Path("postings")
@RunOnVirtualThread
@RolesAllowed({Roles.ORGANISATION, Roles.HR_BUREAU})
@Tag(name = "postings", description = "Who holds which post, and when")
public class PostingResource {

    private final PostingRepository repository;
    private final PostingService postings;
    private final CurrentCaller caller;

    PostingResource(PostingRepository repository, PostingService postings, CurrentCaller caller) {
        this.repository = repository;
        this.postings = postings;
        this.caller = caller;
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getPosting", summary = "A posting, as known now")
    public PostingView get(@PathParam("id") UUID id) {
        return repository.require(id);
    }

    @POST
    @Idempotent
    @Operation(operationId = "appoint", summary = "Appoint a cadre to a vacant post")
    @APIResponseSchema(value = PostingView.class, responseCode = "201", responseDescription = "Appointed")
    @APIResponse(responseCode = "409", description = "The post is held in that time, or the cadre has a main post")
    public RestResponse<PostingView> appoint(@Valid @NotNull Appoint command) {
        var view = postings.appoint(command, caller.get());
        return Created.at("postings/" + view.id(), view);
    }

    @POST
    @Path("{id}/end")
    @Idempotent
    @Operation(operationId = "endPosting", summary = "Remove a cadre from a post")
    public PostingView end(@PathParam("id") UUID id, @Valid @NotNull EndPosting command) {
        return postings.end(id, command, caller.get());
    }
}
