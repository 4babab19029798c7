package cn.hengjian.assessment.course;

import cn.hengjian.platform.idempotency.Idempotent;
import cn.hengjian.platform.security.CurrentCaller;
import cn.hengjian.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One's own year in one's own words. */
@Path("self-summaries")
@RunOnVirtualThread
@Tag(
        name = "annual-appraisal",
        description = "SM-8: from the self-summary over review, quota and publicity to the file")
public class SelfSummaryResource {

    private final CourseService service;
    private final CurrentCaller caller;

    SelfSummaryResource(CourseService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.CADRE)
    @Idempotent
    @Operation(operationId = "submitSelfSummary", summary = "Sum up one's own year, once")
    public SummaryView submit(@Valid @NotNull SubmitSummary command) {
        return service.submit(command, caller.get());
    }
}
