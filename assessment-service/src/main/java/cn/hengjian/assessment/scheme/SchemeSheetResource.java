package cn.hengjian.assessment.scheme;

import cn.hengjian.platform.export.ExportFormat;
import cn.hengjian.platform.export.SheetAnswer;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A scheme as a sheet, which can be changed and imported into a draft. */
@Path("schemes/{id}/sheet")
@RunOnVirtualThread
@Tag(name = "schemes")
public class SchemeSheetResource {

    private final SchemeService service;
    private final SchemeExport export;

    SchemeSheetResource(SchemeService service, SchemeExport export) {
        this.service = service;
        this.export = export;
    }

    @GET
    @Produces({ExportFormat.Types.XLSX, ExportFormat.Types.CSV})
    @RolesAllowed({
        Roles.ASSESSMENT_COMMITTEE,
        Roles.ORGANISATION,
        Roles.COUNTY_COMMITTEE,
        Roles.HR_BUREAU,
        Roles.UNIT_LEADER,
        Roles.UNIT_HR,
        Roles.CADRE
    })
    @Operation(
            operationId = "exportScheme",
            summary = "The indicators of a scheme as a sheet, which the import scheme-indicators reads into a draft")
    @APIResponse(
            responseCode = "200",
            description = "One row an indicator",
            content = {
                @Content(mediaType = ExportFormat.Types.XLSX, schema = @Schema(implementation = StreamingOutput.class)),
                @Content(mediaType = ExportFormat.Types.CSV, schema = @Schema(implementation = StreamingOutput.class))
            })
    public Response sheet(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        var scheme = service.command(id);
        var format = SheetAnswer.format(headers).orElse(ExportFormat.XLSX);
        var language = Text.negotiate(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return SheetAnswer.of(out -> export.write(scheme, out, format, language), format, scheme.code());
    }
}
