package cn.hengjian.assessment.analysis;

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

/** What units scored on average. */
@Path("runs/{id}/unit-totals")
@RunOnVirtualThread
@Tag(name = "analysis")
public class UnitTotalsResource {

    private final UnitTotalsRepository totals;
    private final CurrentCaller caller;

    UnitTotalsResource(UnitTotalsRepository totals, CurrentCaller caller) {
        this.totals = totals;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION, Roles.COUNTY_COMMITTEE, Roles.UNIT_LEADER})
    @Operation(
            operationId = "listUnitTotals",
            summary = "What units scored on average, without anybody's score; withheld where few would be told by it")
    public Page<UnitTotalsView> page(
            @PathParam("id") UUID id,
            @QueryParam("unit") @Size(max = 50) @Nullable String unit,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return totals.page(id, unit, PageRequest.of(limit, cursor), caller.get());
    }
}
