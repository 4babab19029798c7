package cn.hengjian.supervision.burden;

import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.security.Roles;
import cn.hengjian.supervision.sight.CurrentReader;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What inspections have asked of the units. */
@Path("burden")
@RunOnVirtualThread
@Tag(name = "visits", description = "Visits on site, the seals of unannounced ones among them")
public class BurdenResource {

    private final BurdenRepository burdens;
    private final CurrentReader reader;

    BurdenResource(BurdenRepository burdens, CurrentReader reader) {
        this.burdens = burdens;
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
    @Operation(
            operationId = "listUnitBurdens",
            summary = "Units with visits in a month (this one by default) against the cap; unit = a subtree")
    public Page<UnitBurden> units(
            @QueryParam("month") @Nullable String month,
            @QueryParam("unit") @Nullable String unit,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return burdens.units(month, unit, PageRequest.of(limit, cursor), reader.get());
    }

    @GET
    @Path("evidence")
    @RolesAllowed({Roles.SUPERVISION_OFFICE, Roles.INSPECTOR, Roles.DISCIPLINE})
    @Operation(
            operationId = "listExistingEvidence",
            summary = "Evidence collected lately at a unit: look here before asking the unit for papers")
    public Page<ExistingEvidence> evidence(
            @QueryParam("unit") @NotBlank String unit,
            @QueryParam("kind") @Nullable EvidenceSource kind,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return burdens.evidence(unit, kind, PageRequest.of(limit, cursor), reader.get());
    }
}
