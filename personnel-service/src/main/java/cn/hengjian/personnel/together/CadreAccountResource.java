package cn.hengjian.personnel.together;

import cn.hengjian.platform.security.CurrentCaller;
import cn.hengjian.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A cadre's account. */
@Path("cadres/{cadreId}/together-account")
@RunOnVirtualThread
@RolesAllowed({
    Roles.ORGANISATION,
    Roles.COUNTY_COMMITTEE,
    Roles.SUPERVISION_OFFICE,
    Roles.UNIT_LEADER,
    Roles.UNIT_HR,
    Roles.CADRE
})
@Tag(name = "three-togethers")
public class CadreAccountResource {

    private final AccountRepository accounts;
    private final CurrentCaller caller;

    CadreAccountResource(AccountRepository accounts, CurrentCaller caller) {
        this.accounts = accounts;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "getTogetherAccount", summary = "A cadre's account of a year, with how it comes about")
    public AccountView get(
            @PathParam("cadreId") UUID cadre, @QueryParam("year") @NotNull @Min(2000) @Max(2100) Integer year) {
        return accounts.require(cadre, year, caller.get());
    }
}
