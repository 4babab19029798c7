package cn.hengjian.personnel.posting;

import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.security.CurrentCaller;
import cn.hengjian.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a cadre held and holds. */
@Path("cadres/{id}/postings")
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
@Tag(name = "postings")
public class CadrePostingResource {

    private final PostingRepository repository;
    private final CurrentCaller caller;

    CadrePostingResource(PostingRepository repository, CurrentCaller caller) {
        this.repository = repository;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listPostings",
            summary = "A cadre's postings, all or those of a day, as known now or at a moment of the past")
    public Page<PostingView> list(
            @PathParam("id") UUID id,
            @Parameter(description = "任职状态所在日；缺省为全部") @QueryParam("asOf") @Nullable LocalDate asOf,
            @Parameter(description = "以何时所知为准，RFC 3339；缺省为现在") @QueryParam("knownAt") @Nullable KnownAt knownAt) {
        return new Page<>(repository.ofCadre(id, asOf, knownAt, caller.get()), null);
    }
}
