package cn.hengjian.supervision.analysis;

import cn.hengjian.platform.export.ExportFormat;
import cn.hengjian.platform.export.SheetAnswer;
import cn.hengjian.platform.security.Roles;
import cn.hengjian.supervision.sight.CurrentReader;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.terms.Months;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The list of findings as a sheet or as lines, as {@code Accept} asks; about units, never about persons. */
@Path("analysis/findings")
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
public class FindingExportResource {

    private final FindingExport export;
    private final CurrentReader reader;

    FindingExportResource(FindingExport export, CurrentReader reader) {
        this.export = export;
        this.reader = reader;
    }

    @GET
    @Produces(ExportFormat.Types.CSV)
    @Operation(operationId = "exportFindings", summary = "Findings raised in these months; unit = a subtree")
    @APIResponseSchema(StreamingOutput.class)
    public Response csv(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("unit") @Nullable String unit) {
        return rows(export.months(from, to), unit, ExportFormat.CSV, reader.get());
    }

    @GET
    @Produces(ExportFormat.Types.XLSX)
    @Operation(operationId = "exportFindingsAsXlsx", summary = "The same as xlsx")
    @APIResponseSchema(StreamingOutput.class)
    public Response xlsx(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("unit") @Nullable String unit) {
        return rows(export.months(from, to), unit, ExportFormat.XLSX, reader.get());
    }

    @GET
    @Produces(ExportFormat.Types.NDJSON)
    @Operation(operationId = "exportFindingsAsLines", summary = "The same as lines of JSON")
    @APIResponseSchema(StreamingOutput.class)
    public Response lines(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("unit") @Nullable String unit) {
        return rows(export.months(from, to), unit, ExportFormat.NDJSON, reader.get());
    }

    private Response rows(Months months, @Nullable String unit, ExportFormat format, Reader asking) {
        export.requireFits(months, unit, format, asking);
        return SheetAnswer.of(out -> export.write(months, unit, out, format, asking), format, "findings");
    }
}
