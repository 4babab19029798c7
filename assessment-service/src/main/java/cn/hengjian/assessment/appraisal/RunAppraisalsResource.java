package cn.hengjian.assessment.appraisal;

import cn.hengjian.assessment.run.RunView;
import cn.hengjian.platform.idempotency.Idempotent;
import cn.hengjian.platform.job.JobView;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.CurrentCaller;
import cn.hengjian.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What is done with all appraisals of a run at once. */
@Path("runs/{id}")
@RunOnVirtualThread
@Tag(name = "runs")
public class RunAppraisalsResource {

    private final OpeningService opening;
    private final ComputationService computation;
    private final WhatIfService whatIfs;
    private final CurrentCaller caller;

    RunAppraisalsResource(
            OpeningService opening, ComputationService computation, WhatIfService whatIfs, CurrentCaller caller) {
        this.opening = opening;
        this.computation = computation;
        this.whatIfs = whatIfs;
        this.caller = caller;
    }

    @POST
    @Path("opening")
    @RolesAllowed({Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION})
    @Idempotent
    @Operation(operationId = "openRun", summary = "Open a run: everybody on the roster gets an appraisal")
    public RunView open(@PathParam("id") UUID id) {
        return opening.open(id, caller.get());
    }

    @POST
    @Path("computation")
    @RolesAllowed({Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION})
    @Idempotent
    @Operation(operationId = "computeRun", summary = "Compute every score and rank of a run, in a job")
    public RestResponse<JobView> compute(
            @PathParam("id") UUID id, @HeaderParam("Accept-Language") @Nullable String language) {
        return computation.start(id, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("what-ifs")
    @RolesAllowed({Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION})
    @Idempotent
    @Operation(
            operationId = "askWhatIf",
            summary = "Compute what a run would give by other schemes, in a job; no score or rank changes")
    public RestResponse<JobView> ask(
            @PathParam("id") UUID id,
            @Valid @NotNull AskWhatIf command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return whatIfs.ask(id, command, caller.get(), Text.negotiate(language));
    }
}
