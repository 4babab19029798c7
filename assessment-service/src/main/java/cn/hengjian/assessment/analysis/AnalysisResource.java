package cn.hengjian.assessment.analysis;

import cn.hengjian.assessment.analysis.rules.Cut;
import cn.hengjian.platform.export.ExportFormat;
import cn.hengjian.platform.export.SheetAnswer;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.CurrentCaller;
import cn.hengjian.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a run shows, as JSON or as a sheet, as {@code Accept} asks; about groups, never about persons. */
@Path("runs/{id}/analysis")
@RunOnVirtualThread
@RolesAllowed({Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION, Roles.COUNTY_COMMITTEE, Roles.UNIT_LEADER})
@Tag(name = "analysis", description = "What runs show of units, post classes and levels; small groups are withheld")
public class AnalysisResource {

    private final DistributionRepository distributions;
    private final ChangeService changes;
    private final SpreadRepository spreads;
    private final AnalysisExport export;
    private final CurrentCaller caller;

    AnalysisResource(
            DistributionRepository distributions,
            ChangeService changes,
            SpreadRepository spreads,
            AnalysisExport export,
            CurrentCaller caller) {
        this.distributions = distributions;
        this.changes = changes;
        this.spreads = spreads;
        this.export = export;
        this.caller = caller;
    }

    @GET
    @Path("distribution")
    @Produces({MediaType.APPLICATION_JSON, ExportFormat.Types.CSV, ExportFormat.Types.XLSX, ExportFormat.Types.NDJSON})
    @Operation(
            operationId = "getDistribution",
            summary = "Scores and final grades by unit, post class or level; a unit's leader reads his units only")
    @APIResponse(
            responseCode = "200",
            description = "As JSON, or its groups as a sheet or as lines of JSON",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = DistributionView.class)),
                @Content(mediaType = ExportFormat.Types.CSV, schema = @Schema(implementation = StreamingOutput.class)),
                @Content(mediaType = ExportFormat.Types.XLSX, schema = @Schema(implementation = StreamingOutput.class)),
                @Content(
                        mediaType = ExportFormat.Types.NDJSON,
                        schema = @Schema(implementation = StreamingOutput.class))
            })
    public Response distribution(
            @PathParam("id") UUID id, @QueryParam("by") @Nullable Cut by, @Context HttpHeaders headers) {
        var view = distributions.require(id, by, caller.get());
        return SheetAnswer.format(headers)
                .map(format -> SheetAnswer.of(
                        out -> export.write(view, out, format, language(headers)), format, "distribution"))
                .orElseGet(() -> SheetAnswer.json(view));
    }

    @GET
    @Path("change")
    @Produces({MediaType.APPLICATION_JSON, ExportFormat.Types.CSV, ExportFormat.Types.XLSX, ExportFormat.Types.NDJSON})
    @Operation(
            operationId = "getChange",
            summary = "What changed against another run, or against the one of the year before if none is named")
    @APIResponse(
            responseCode = "200",
            description = "As JSON, or its groups as a sheet or as lines of JSON",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ChangeView.class)),
                @Content(mediaType = ExportFormat.Types.CSV, schema = @Schema(implementation = StreamingOutput.class)),
                @Content(mediaType = ExportFormat.Types.XLSX, schema = @Schema(implementation = StreamingOutput.class)),
                @Content(
                        mediaType = ExportFormat.Types.NDJSON,
                        schema = @Schema(implementation = StreamingOutput.class))
            })
    public Response change(
            @PathParam("id") UUID id,
            @QueryParam("against") @Nullable UUID against,
            @QueryParam("by") @Nullable Cut by,
            @Context HttpHeaders headers) {
        var view = changes.compare(id, against, by, caller.get());
        return SheetAnswer.format(headers)
                .map(format ->
                        SheetAnswer.of(out -> export.write(view, out, format, language(headers)), format, "change"))
                .orElseGet(() -> SheetAnswer.json(view));
    }

    @GET
    @Path("spread")
    @Produces({MediaType.APPLICATION_JSON, ExportFormat.Types.CSV, ExportFormat.Types.XLSX, ExportFormat.Types.NDJSON})
    @Operation(
            operationId = "getSpread",
            summary = "How far apart each unit's scores and grades lie, and which units seem to make no difference")
    @APIResponse(
            responseCode = "200",
            description = "As JSON, or its units as a sheet or as lines of JSON",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = SpreadView.class)),
                @Content(mediaType = ExportFormat.Types.CSV, schema = @Schema(implementation = StreamingOutput.class)),
                @Content(mediaType = ExportFormat.Types.XLSX, schema = @Schema(implementation = StreamingOutput.class)),
                @Content(
                        mediaType = ExportFormat.Types.NDJSON,
                        schema = @Schema(implementation = StreamingOutput.class))
            })
    public Response spread(
            @PathParam("id") UUID id, @QueryParam("hinted") @Nullable Boolean hinted, @Context HttpHeaders headers) {
        var view = spreads.require(id, hinted, caller.get());
        return SheetAnswer.format(headers)
                .map(format ->
                        SheetAnswer.of(out -> export.write(view, out, format, language(headers)), format, "spread"))
                .orElseGet(() -> SheetAnswer.json(view));
    }

    private static Locale language(HttpHeaders headers) {
        return Text.negotiate(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
