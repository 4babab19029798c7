package cn.hengjian.supervision.analysis;

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

/** Figures that say how findings were dealt with. */
@Path("analysis")
@RunOnVirtualThread
@RolesAllowed({
    Roles.SUPERVISION_OFFICE,
    Roles.DISCIPLINE,
    Roles.ORGANISATION,
    Roles.COUNTY_COMMITTEE,
    Roles.UNIT_LEADER,
    Roles.UNIT_HR
})
@Tag(name = "analysis")
public class FigureResource {

    private final FigureRepository figures;
    private final CurrentReader reader;

    FigureResource(FigureRepository figures, CurrentReader reader) {
        this.figures = figures;
        this.reader = reader;
    }

    @GET
    @Path("time-to-solve")
    @Operation(
            operationId = "getTimeToSolve",
            summary = "Days until what was closed in these months was closed: median and nine in ten; unit = a subtree")
    public SolvingView timeToSolve(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("unit") @Nullable String unit,
            @QueryParam("by") @Nullable Dimension by) {
        return figures.timeToSolve(from, to, unit, by, reader.get());
    }

    @GET
    @Path("breaches")
    @Operation(
            operationId = "getBreachesWithoutConsequence",
            summary = "Confirmed findings to which nothing has happened for too long (C2), by unit; unit = a subtree")
    public BreachesView breaches(@QueryParam("unit") @Nullable String unit) {
        return figures.breaches(unit, reader.get());
    }

    @GET
    @Path("causes")
    @Operation(
            operationId = "getCauses",
            summary = "To which causes (C1–C7) the findings raised in these months are put down; unit = a subtree")
    public CausesView causes(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("unit") @Nullable String unit) {
        return figures.causes(from, to, unit, reader.get());
    }
}
