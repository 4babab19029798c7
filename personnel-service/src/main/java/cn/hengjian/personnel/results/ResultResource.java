package cn.hengjian.personnel.results;

import cn.hengjian.platform.export.ExportFormat;
import cn.hengjian.platform.export.SheetAnswer;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.CurrentCaller;
import cn.hengjian.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Results honoured; for those only who see cases before the cadre is told of them. */
@Path("honoured-results")
@RunOnVirtualThread
@RolesAllowed({Roles.ORGANISATION, Roles.COUNTY_COMMITTEE, Roles.DISCIPLINE})
@Tag(
        name = "results",
        description = "Results honoured (M16), and the indicators of causes with the cases that they count")
public class ResultResource {

    private final ResultRepository results;
    private final ResultExport export;
    private final CurrentCaller caller;

    ResultResource(ResultRepository results, ResultExport export, CurrentCaller caller) {
        this.results = results;
        this.export = export;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listHonouredResults",
            summary =
                    "Triggered cases that nobody acted on, oldest first, each with its age, and those during which the cadre was moved sideways (M16)")
    public Page<TriggeredCase> list(
            @Parameter(description = "TALK、CLUE 或者措施的种类") @QueryParam("kind") @Nullable String kind,
            @Parameter(description = "单位代码，含下级") @QueryParam("unit") @Nullable String unit,
            @Parameter(description = "true 只列超期的") @QueryParam("overdue") @Nullable Boolean overdue,
            @Parameter(description = "true 只列有平级调动的") @QueryParam("sideways") @Nullable Boolean sideways,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return results.list(
                new ResultFilter(kind, unit, overdue, sideways), PageRequest.of(limit, cursor), caller.get());
    }

    @GET
    @Path("rows")
    @Produces({ExportFormat.Types.CSV, ExportFormat.Types.XLSX, ExportFormat.Types.NDJSON})
    @Operation(
            operationId = "exportHonouredResults",
            summary = "The same, whole, as a sheet or as lines of JSON, as Accept asks; audited")
    @APIResponseSchema(StreamingOutput.class)
    public Response rows(
            @Parameter(description = "TALK、CLUE 或者措施的种类") @QueryParam("kind") @Nullable String kind,
            @Parameter(description = "单位代码，含下级") @QueryParam("unit") @Nullable String unit,
            @Parameter(description = "true 只列超期的") @QueryParam("overdue") @Nullable Boolean overdue,
            @Parameter(description = "true 只列有平级调动的") @QueryParam("sideways") @Nullable Boolean sideways,
            @Context HttpHeaders headers) {
        var filter = new ResultFilter(kind, unit, overdue, sideways);
        var format = SheetAnswer.format(headers).orElse(ExportFormat.CSV);
        var asking = caller.get();
        var language = Text.negotiate(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        export.note(format, asking);
        return SheetAnswer.of(out -> export.write(filter, out, format, asking, language), format, "honoured-results");
    }
}
