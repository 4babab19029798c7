package cn.hengjian.supervision.analysis;

import cn.hengjian.platform.export.ExportFormat;
import cn.hengjian.platform.export.SheetAnswer;
import cn.hengjian.platform.security.Roles;
import cn.hengjian.supervision.sight.CurrentReader;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The heat map, as JSON or as a sheet, as {@code Accept} asks. */
@Path("analysis/heat-map")
@RunOnVirtualThread
@RolesAllowed({
    Roles.SUPERVISION_OFFICE,
    Roles.DISCIPLINE,
    Roles.ORGANISATION,
    Roles.COUNTY_COMMITTEE,
    Roles.UNIT_LEADER,
    Roles.UNIT_HR
})
@Tag(name = "analysis", description = "What findings and opinions show: heat map, figures, exports")
public class HeatMapResource {

    private final HeatMapRepository maps;
    private final HeatMapExport export;
    private final CurrentReader reader;

    HeatMapResource(HeatMapRepository maps, HeatMapExport export, CurrentReader reader) {
        this.maps = maps;
        this.export = export;
        this.reader = reader;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, ExportFormat.Types.CSV, ExportFormat.Types.XLSX, ExportFormat.Types.NDJSON})
    @Operation(
            operationId = "getHeatMap",
            summary =
                    "Findings, opinions and claims by unit, month (2026-01) and wind, findings weighed; unit = a subtree")
    @APIResponse(
            responseCode = "200",
            description = "As JSON, or its cells as a sheet or as lines of JSON",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = HeatMapView.class)),
                @Content(mediaType = ExportFormat.Types.CSV, schema = @Schema(implementation = StreamingOutput.class)),
                @Content(mediaType = ExportFormat.Types.XLSX, schema = @Schema(implementation = StreamingOutput.class)),
                @Content(
                        mediaType = ExportFormat.Types.NDJSON,
                        schema = @Schema(implementation = StreamingOutput.class))
            })
    public Response get(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("unit") @Nullable String unit,
            @QueryParam("by") @Nullable Grouping by,
            @Context HttpHeaders headers) {
        var asking = reader.get();
        var map = maps.read(new HeatMapQuery(from, to, unit, by), asking);
        return SheetAnswer.format(headers)
                .map(format -> SheetAnswer.of(out -> export.write(map, out, format, asking), format, "heat-map"))
                .orElseGet(() -> SheetAnswer.json(map));
    }
}
