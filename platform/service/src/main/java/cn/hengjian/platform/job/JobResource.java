package cn.hengjian.platform.job;

import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.CurrentCaller;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Jobs, each for the caller who asked for it. */
@IfBuildProperty(name = "hengjian.jobs.served", stringValue = "true", enableIfMissing = true)
@Path("jobs")
@RunOnVirtualThread
@Authenticated
@Tag(name = "jobs", description = "Long work and how far it is")
public class JobResource {

    private final Jobs jobs;
    private final CurrentCaller caller;

    JobResource(Jobs jobs, CurrentCaller caller) {
        this.jobs = jobs;
        this.caller = caller;
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getJob", summary = "How far a job is, or how it ended")
    public JobView get(@PathParam("id") UUID id, @HeaderParam("Accept-Language") @Nullable String language) {
        return jobs.require(id, caller.get(), Text.negotiate(language));
    }
}
