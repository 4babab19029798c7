package cn.hengjian.personnel.together;

import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.CurrentCaller;
import cn.hengjian.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

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
    private final AccountWhatIfService whatIfs;
    private final CurrentCaller caller;

    CadreAccountResource(AccountRepository accounts, AccountWhatIfService whatIfs, CurrentCaller caller) {
        this.accounts = accounts;
        this.whatIfs = whatIfs;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "getTogetherAccount", summary = "A cadre's account of a year, with how it comes about")
    public AccountView get(
            @PathParam("cadreId") UUID cadre, @QueryParam("year") @NotNull @Min(2000) @Max(2100) Integer year) {
        return accounts.require(cadre, year, caller.get());
    }

    @GET
    @Path("what-if")
    @Operation(
            operationId = "askTogetherAccountWhatIf",
            summary = "What a cadre's account would be under another version of the policy; nothing of it is kept")
    public AccountWhatIfView whatIf(
            @PathParam("cadreId") UUID cadre,
            @QueryParam("year") @NotNull @Min(2000) @Max(2100) Integer year,
            @Parameter(description = "所问的政策版本，如 SEED-2002/1") @QueryParam("policy") @NotBlank String policy,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return whatIfs.ask(cadre, year, policy, caller.get(), Text.negotiate(language));
    }
}
