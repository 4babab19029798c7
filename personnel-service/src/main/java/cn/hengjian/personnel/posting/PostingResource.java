package cn.hengjian.personnel.posting;

import cn.hengjian.platform.idempotency.Idempotent;
import cn.hengjian.platform.page.Page;
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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Who holds which post. */
@Path("/")
@RunOnVirtualThread
@RolesAllowed({Roles.ORGANISATION, Roles.HR_BUREAU})
@Tag(name = "postings")
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
    @Path("cadres/{id}/postings")
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
    @Operation(
            operationId = "listPostings",
            summary = "A cadre's postings, all or those of a day, as known now or at a moment of the past")
    public Page<PostingView> list(
            @PathParam("id") UUID id,
            @Parameter(description = "任职状态所在日；缺省为全部") @QueryParam("asOf") @Nullable LocalDate asOf,
            @Parameter(description = "以何时所知为准，RFC 3339；缺省为现在") @QueryParam("knownAt") @Nullable KnownAt knownAt) {
        return new Page<>(repository.ofCadre(id, asOf, knownAt, caller.get()), null);
    }

    @POST
    @Path("postings")
    @Idempotent
    @Operation(operationId = "appoint", summary = "Appoint a cadre to a vacant post")
    public RestResponse<PostingView> appoint(@Valid @NotNull Appoint command) {
        var view = postings.appoint(command, caller.get());
        return Created.at("cadres/" + view.cadreId() + "/postings", view);
    }

    @POST
    @Path("postings/{id}/end")
    @Idempotent
    @Operation(operationId = "endPosting", summary = "Remove a cadre from a post")
    public PostingView end(@PathParam("id") UUID id, @Valid @NotNull EndPosting command) {
        return postings.end(id, command, caller.get());
    }
}
