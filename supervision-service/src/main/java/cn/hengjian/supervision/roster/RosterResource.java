package cn.hengjian.supervision.roster;

import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.security.Roles;
import cn.hengjian.supervision.sight.CurrentReader;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The units in force, which findings, visits, plans and campaigns can be about. */
@Path("roster")
@RunOnVirtualThread
@Tag(name = "roster", description = "The own copy of units and cadres")
public class RosterResource {

    private final RosterRepository roster;
    private final CurrentReader reader;

    RosterResource(RosterRepository roster, CurrentReader reader) {
        this.roster = roster;
        this.reader = reader;
    }

    @GET
    @Path("units")
    @RolesAllowed({
        Roles.SUPERVISION_OFFICE,
        Roles.INSPECTOR,
        Roles.DISCIPLINE,
        Roles.ORGANISATION,
        Roles.COUNTY_COMMITTEE,
        Roles.UNIT_LEADER,
        Roles.UNIT_HR
    })
    @Operation(operationId = "listUnits", summary = "The units in force, by code; unit = a subtree")
    public Page<UnitView> units(
            @QueryParam("unit") @Nullable String unit,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return roster.list(unit, kind, PageRequest.of(limit, cursor), reader.get());
    }
}
