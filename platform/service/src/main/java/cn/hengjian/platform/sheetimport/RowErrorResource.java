package cn.hengjian.platform.sheetimport;

import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.CurrentCaller;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The errors of an import, for the caller who asked for it. */
@IfBuildProperty(name = "hengjian.imports.served", stringValue = "true", enableIfMissing = true)
@Path("jobs/{id}/errors")
@RunOnVirtualThread
@Authenticated
@Tag(name = "imports")
public class RowErrorResource {

    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final RowErrors rowErrors;
    private final CurrentCaller caller;

    RowErrorResource(RowErrors rowErrors, CurrentCaller caller) {
        this.rowErrors = rowErrors;
        this.caller = caller;
    }

    /** One error of one row. */
    public record RowErrorView(long row, @Nullable String column, String code, String detail) {}

    /** The errors of a sheet, by row; at most 10 000. */
    public record RowErrorsView(List<RowErrorView> items) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listRowErrors", summary = "The errors of a sheet, by row")
    public RowErrorsView errors(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        return rowErrors.list(id, caller.get(), Text.negotiate(language));
    }

    @GET
    @Produces({CSV, XLSX})
    @Operation(
            operationId = "getErrorReport",
            summary = "The rejected rows as they were given, each with its row number and errors")
    @APIResponseSchema(StreamingOutput.class)
    public Response report(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        return rowErrors.report(id, caller.get(), Text.negotiate(language));
    }
}
