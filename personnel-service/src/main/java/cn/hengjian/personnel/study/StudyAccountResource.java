package cn.hengjian.personnel.study;

import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.security.CurrentCaller;
import cn.hengjian.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who studied enough. */
@Path("study-accounts")
@RunOnVirtualThread
@RolesAllowed({Roles.ORGANISATION, Roles.COUNTY_COMMITTEE, Roles.UNIT_LEADER, Roles.UNIT_HR, Roles.CADRE})
@Tag(name = "study")
public class StudyAccountResource {

    private final StudyAccountRepository accounts;
    private final CurrentCaller caller;

    StudyAccountResource(StudyAccountRepository accounts, CurrentCaller caller) {
        this.accounts = accounts;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listStudyAccounts",
            summary = "Hours of a year by cadre and topic; unit = a subtree, short = only with too few hours so far")
    public Page<StudyAccountView> list(
            @QueryParam("year") @NotNull @Min(2000) @Max(2100) Integer year,
            @QueryParam("unit") @Nullable String unit,
            @QueryParam("short") @DefaultValue("false") boolean onlyShort,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return accounts.page(year, unit, onlyShort, PageRequest.of(limit, cursor), caller.get());
    }
}
