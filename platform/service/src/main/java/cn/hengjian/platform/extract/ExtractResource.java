package cn.hengjian.platform.extract;

import cn.hengjian.platform.export.ExportFormat;
import cn.hengjian.platform.export.SheetAnswer;
import cn.hengjian.platform.idempotency.Idempotent;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.security.CurrentCaller;
import cn.hengjian.platform.security.Roles;
import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Files of persons, where the service lets any out. */
@IfBuildProperty(name = "hengjian.extracts.served", stringValue = "true")
@Path("extracts")
@RunOnVirtualThread
@RolesAllowed({Roles.ORGANISATION, Roles.HR_BUREAU, Roles.ASSESSMENT_COMMITTEE, Roles.COUNTY_COMMITTEE, Roles.UNIT_HR})
@Tag(name = "extracts", description = "Files of persons, beyond 50 persons with a second person's consent")
public class ExtractResource {

    private final ExtractRepository extracts;
    private final ExtractService service;
    private final ExtractFile file;
    private final CurrentCaller caller;

    ExtractResource(ExtractRepository extracts, ExtractService service, ExtractFile file, CurrentCaller caller) {
        this.extracts = extracts;
        this.service = service;
        this.file = file;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listExtracts",
            summary = "Extracts that the caller asked for or decides about, the latest first")
    public Page<ExtractView> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        return extracts.list(PageRequest.of(limit, cursor), caller.get());
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getExtract", summary = "An extract")
    public ExtractView get(@PathParam("id") UUID id) {
        return extracts.require(id, caller.get());
    }

    @POST
    @Path("{id}/decision")
    @RolesAllowed({Roles.ORGANISATION, Roles.COUNTY_COMMITTEE})
    @Idempotent
    @Operation(operationId = "decideExtract", summary = "Agree to an extract that somebody else asked for, or not")
    @APIResponseSchema(ExtractView.class)
    @APIResponse(responseCode = "409", description = "It waits for no decision, or the caller asked for it")
    public ExtractView decide(@PathParam("id") UUID id, @Valid @NotNull DecideExtract command) {
        return service.decide(id, command, caller.get());
    }

    @GET
    @Path("{id}/rows")
    @Produces(ExportFormat.Types.CSV)
    @RolesAllowed({Roles.ORGANISATION, Roles.HR_BUREAU, Roles.ASSESSMENT_COMMITTEE, Roles.UNIT_HR})
    @Operation(operationId = "downloadExtract", summary = "The file as csv, each row marked; audited")
    @APIResponseSchema(StreamingOutput.class)
    @APIResponse(responseCode = "409", description = "It is not approved, or somebody else asked for it")
    public Response csv(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        return rows(id, ExportFormat.CSV, caller.get(), Text.negotiate(language));
    }

    @GET
    @Path("{id}/rows")
    @Produces(ExportFormat.Types.XLSX)
    @RolesAllowed({Roles.ORGANISATION, Roles.HR_BUREAU, Roles.ASSESSMENT_COMMITTEE, Roles.UNIT_HR})
    @Operation(operationId = "downloadExtractAsXlsx", summary = "The same as xlsx")
    @APIResponseSchema(StreamingOutput.class)
    @APIResponse(responseCode = "409", description = "As for csv")
    public Response xlsx(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        return rows(id, ExportFormat.XLSX, caller.get(), Text.negotiate(language));
    }

    private Response rows(UUID id, ExportFormat format, Caller asking, Locale language) {
        var extract = service.release(id, format, asking);
        return SheetAnswer.of(out -> file.write(extract, out, format, asking, language), format, extract.number());
    }
}
