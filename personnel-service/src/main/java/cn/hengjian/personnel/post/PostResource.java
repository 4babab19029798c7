package cn.hengjian.personnel.post;

import cn.hengjian.platform.idempotency.Idempotent;
import cn.hengjian.platform.json.MergePatch;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.rest.Created;
import cn.hengjian.platform.rest.ExpectedVersion;
import cn.hengjian.platform.security.CurrentCaller;
import cn.hengjian.platform.security.Roles;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
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
import org.jspecify.annotations.Nullable;

/** The posts of the county's units. */
@Path("posts")
@RunOnVirtualThread
@RolesAllowed({
    Roles.ORGANISATION,
    Roles.HR_BUREAU,
    Roles.COUNTY_COMMITTEE,
    Roles.DISCIPLINE,
    Roles.SUPERVISION_OFFICE,
    Roles.PETITION_OFFICE,
    Roles.ASSESSMENT_COMMITTEE,
    Roles.INSPECTOR,
    Roles.UNIT_LEADER,
    Roles.UNIT_HR
})
@Tag(name = "posts", description = "Posts")
public class PostResource {

    private final PostRepository repository;
    private final PostService posts;
    private final CurrentCaller caller;

    PostResource(PostRepository repository, PostService posts, CurrentCaller caller) {
        this.repository = repository;
        this.posts = posts;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listPosts", summary = "Posts by unit subtree or key-post flag")
    public Page<PostView> list(
            @QueryParam("unit") @Nullable String unit,
            @QueryParam("keyPost") @Nullable KeyPost keyPost,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return repository.list(unit, keyPost, PageRequest.of(limit, cursor), caller.get());
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getPost", summary = "A post")
    public PostView get(@PathParam("id") UUID id) {
        return repository.require(id, caller.get());
    }

    @POST
    @RolesAllowed({Roles.ORGANISATION, Roles.HR_BUREAU})
    @Idempotent
    @Operation(operationId = "createPost", summary = "Establish a post in a unit")
    @APIResponseSchema(value = PostView.class, responseCode = "201", responseDescription = "Established")
    @APIResponse(responseCode = "409", description = "The code is taken")
    public RestResponse<PostView> create(@Valid @NotNull CreatePost command) {
        var view = posts.create(command, caller.get());
        return Created.at("posts/" + view.id(), view);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.ORGANISATION, Roles.HR_BUREAU})
    @Operation(operationId = "changePost", summary = "Change a post's title, level, class or flags")
    @RequestBody(
            content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = ChangePost.class)))
    public PostView change(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) ExpectedVersion expected, JsonNode patch) {
        return posts.change(id, patch, expected, caller.get());
    }
}
