package cn.hengjian.assessment.ranking;

import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.security.CurrentCaller;
import cn.hengjian.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The comparable groups of a run and the places in them. */
@Path("runs/{id}")
@RunOnVirtualThread
@Tag(name = "runs")
public class RankingResource {

    private final RankingRepository rankings;
    private final CurrentCaller caller;

    RankingResource(RankingRepository rankings, CurrentCaller caller) {
        this.rankings = rankings;
        this.caller = caller;
    }

    @GET
    @Path("groups")
    @RolesAllowed({Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION, Roles.COUNTY_COMMITTEE})
    @Operation(
            operationId = "listGroups",
            summary = "The comparable groups of a computed run; extremes only of groups large enough")
    public Page<GroupView> groups(@PathParam("id") UUID id) {
        return rankings.groups(id, caller.get());
    }

    @GET
    @Path("rankings")
    @RolesAllowed({Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION, Roles.COUNTY_COMMITTEE})
    @Operation(
            operationId = "listRankings",
            summary = "Ranks inside comparable groups; being last is never a ground by itself")
    public Page<RankView> rankings(
            @PathParam("id") UUID id,
            @QueryParam("group") @Size(max = 100) @Nullable String group,
            @QueryParam("bottom") @Nullable Boolean bottom,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return rankings.rankings(id, group, bottom, PageRequest.of(limit, cursor), caller.get());
    }
}
