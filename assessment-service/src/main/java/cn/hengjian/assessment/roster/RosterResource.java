package cn.hengjian.assessment.roster;

import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.security.CurrentCaller;
import cn.hengjian.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The roster's copy, for whoever wants to see what a run would be opened from. */
@Path("roster")
@RunOnVirtualThread
@Tag(name = "roster", description = "The own copy of units and cadres")
public class RosterResource {

    private final RosterRepository repository;
    private final CurrentCaller caller;

    RosterResource(RosterRepository repository, CurrentCaller caller) {
        this.repository = repository;
        this.caller = caller;
    }

    @GET
    @Path("units")
    @RolesAllowed({
        Roles.ASSESSMENT_COMMITTEE,
        Roles.ORGANISATION,
        Roles.COUNTY_COMMITTEE,
        Roles.UNIT_LEADER,
        Roles.UNIT_HR
    })
    @Operation(operationId = "listRosterUnits", summary = "The units in force, as personnel last published them")
    public Page<UnitView> units(
            @QueryParam("kind") @Size(max = 50) @Nullable String kind,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return repository.units(kind, PageRequest.of(limit, cursor), caller.get());
    }

    @GET
    @Path("cadres")
    @RolesAllowed({
        Roles.ASSESSMENT_COMMITTEE,
        Roles.ORGANISATION,
        Roles.COUNTY_COMMITTEE,
        Roles.UNIT_LEADER,
        Roles.UNIT_HR,
        Roles.CADRE
    })
    @Operation(operationId = "listRosterCadres", summary = "Cadres as personnel last published them")
    public Page<CadreView> cadres(
            @QueryParam("unit") @Size(max = 50) @Nullable String unit,
            @QueryParam("level") @Size(max = 50) @Nullable String level,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return repository.cadres(unit, level, PageRequest.of(limit, cursor), caller.get());
    }
}
