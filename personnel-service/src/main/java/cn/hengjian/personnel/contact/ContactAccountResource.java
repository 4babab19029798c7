package cn.hengjian.personnel.contact;

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

/** How leaders stand with their contacts. */
@Path("contact-accounts")
@RunOnVirtualThread
@RolesAllowed({
    Roles.ORGANISATION,
    Roles.COUNTY_COMMITTEE,
    Roles.SUPERVISION_OFFICE,
    Roles.UNIT_LEADER,
    Roles.UNIT_HR,
    Roles.CADRE
})
@Tag(name = "contacts")
public class ContactAccountResource {

    private final ContactAccountRepository accounts;
    private final CurrentCaller caller;

    ContactAccountResource(ContactAccountRepository accounts, CurrentCaller caller) {
        this.accounts = accounts;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listContactAccounts",
            summary =
                    "Leaders of today with what they lack of the work point and the five ones, and the visits of a year;"
                            + " unit = a subtree, incomplete = who lacks a type, behind = who lacks a visit")
    public Page<ContactAccountView> list(
            @QueryParam("year") @NotNull @Min(2000) @Max(2100) Integer year,
            @QueryParam("unit") @Nullable String unit,
            @QueryParam("incomplete") @DefaultValue("false") boolean incomplete,
            @QueryParam("behind") @DefaultValue("false") boolean behind,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return accounts.page(
                new ContactAccountRepository.Filter(year, unit, incomplete, behind),
                PageRequest.of(limit, cursor),
                caller.get());
    }
}
