package cn.hengjian.personnel.docket;

import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.security.CurrentCaller;
import cn.hengjian.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What falls due. */
@Path("docket")
@RunOnVirtualThread
@Tag(name = "docket", description = "What falls due, of measures and of requests for correction")
public class DocketResource {

    private final DocketRepository docket;
    private final CurrentCaller caller;

    DocketResource(DocketRepository docket, CurrentCaller caller) {
        this.docket = docket;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({
        Roles.ORGANISATION,
        Roles.HR_BUREAU,
        Roles.COUNTY_COMMITTEE,
        Roles.DISCIPLINE,
        Roles.UNIT_LEADER,
        Roles.UNIT_HR,
        Roles.CADRE
    })
    @Operation(
            operationId = "listDocket",
            summary = "What falls due for the caller's roles within so many days, by day, what is overdue first")
    public Page<DocketItem> list(
            @QueryParam("horizonDays") @DefaultValue("30") @Min(0) @Max(366) int horizonDays,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return docket.list(horizonDays, PageRequest.of(limit, cursor), caller.get());
    }
}
