package cn.hengjian.platform.sheetimport;

import cn.hengjian.platform.idempotency.Idempotent;
import cn.hengjian.platform.job.JobView;
import cn.hengjian.platform.job.Jobs;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.CurrentCaller;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import java.util.HashMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Sheets in: the file goes in as it is, the answer is a job. */
@IfBuildProperty(name = "hengjian.imports.served", stringValue = "true", enableIfMissing = true)
@Path("imports")
@RunOnVirtualThread
@Authenticated
@Tag(name = "imports", description = "Sheets in, row errors out")
public class SheetImportResource {

    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Jobs jobs;
    private final CurrentCaller caller;

    SheetImportResource(Jobs jobs, CurrentCaller caller) {
        this.jobs = jobs;
        this.caller = caller;
    }

    @POST
    @Path("{kind}")
    @Consumes({CSV, XLSX})
    @Idempotent
    @Operation(operationId = "importSheet", summary = "Import a sheet; the answer says where its job can be watched")
    public RestResponse<JobView> start(
            @PathParam("kind") String kind,
            @QueryParam("mode") @DefaultValue("ALL_OR_NOTHING") ImportMode mode,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @QueryParam("target") @Nullable UUID target,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String mediaType,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
            InputStream content) {
        var parameters = new HashMap<String, String>();
        parameters.put("mode", mode.name());
        parameters.put("dryRun", Boolean.toString(dryRun));
        if (target != null) {
            parameters.put("target", target.toString());
        }
        return jobs.accept(
                kind, parameters, new Jobs.Input(content, mediaType), caller.get(), Text.negotiate(language));
    }
}
