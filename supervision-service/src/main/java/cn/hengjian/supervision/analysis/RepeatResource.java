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

/** How much of what was closed came back, as JSON or as a sheet, as {@code Accept} asks. */
@Path("analysis/repeat-rate")
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
public class RepeatResource {

    private final RepeatRepository repeats;
    private final RepeatExport export;
    private final CurrentReader reader;

    RepeatResource(RepeatRepository repeats, RepeatExport export, CurrentReader reader) {
        this.repeats = repeats;
        this.export = export;
        this.reader = reader;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, ExportFormat.Types.CSV, ExportFormat.Types.XLSX, ExportFormat.Types.NDJSON})
    @Operation(
            operationId = "getRepeatRate",
            summary = "How much of what was closed in these months came back at its unit in time; unit = a subtree")
    @APIResponse(
            responseCode = "200",
            description = "As JSON, or its groups as a sheet or as lines of JSON",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = RepeatView.class)),
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
            @QueryParam("by") @Nullable Dimension by,
            @Context HttpHeaders headers) {
        var asking = reader.get();
        var view = repeats.read(from, to, unit, by, asking);
        return SheetAnswer.format(headers)
                .map(format -> SheetAnswer.of(out -> export.write(view, out, format, asking), format, "repeat-rate"))
                .orElseGet(() -> SheetAnswer.json(view));
    }
}
