package cn.hengjian.assessment.trigger;

import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.security.CurrentCaller;
import cn.hengjian.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who is last in a computed run. */
@Path("runs/{id}/last-places")
@RunOnVirtualThread
@Tag(name = "runs")
public class RunLastPlacesResource {

    private final AnnualPlaceRepository repository;
    private final CurrentCaller caller;

    RunLastPlacesResource(AnnualPlaceRepository repository, CurrentCaller caller) {
        this.repository = repository;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION, Roles.COUNTY_COMMITTEE})
    @Operation(
            operationId = "listLastPlaces",
            summary = "Who is at the bottom of a comparable group, and whether what is on record can be a ground (M10)")
    public Page<BottomView> bottom(
            @PathParam("id") UUID id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return repository.bottom(id, PageRequest.of(limit, cursor), caller.get());
    }
}
