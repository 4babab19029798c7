package cn.hengjian.assessment.comprehensive;

import cn.hengjian.assessment.terms.DecideCollectively;
import cn.hengjian.assessment.terms.GiveReason;
import cn.hengjian.platform.idempotency.Idempotent;
import cn.hengjian.platform.security.CurrentCaller;
import cn.hengjian.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the offices make of the material of a comprehensive appraisal, one person at a time (M24). */
@Path("comprehensive-appraisals/{id}")
@RunOnVirtualThread
@Tag(name = "comprehensives")
public class ComprehensiveDecisionResource {

    private final ComprehensiveService service;
    private final CurrentCaller caller;

    ComprehensiveDecisionResource(ComprehensiveService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @POST
    @Path("evaluation")
    @RolesAllowed(Roles.ASSESSMENT_COMMITTEE)
    @Idempotent
    @Operation(
            operationId = "evaluateComprehensiveAppraisal",
            summary = "Propose a grade with the reasons of this person")
    public ComprehensiveView evaluate(@PathParam("id") UUID id, @Valid @NotNull EvaluateComprehensive command) {
        return service.evaluate(id, command, caller.get());
    }

    @POST
    @Path("return")
    @RolesAllowed({Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION})
    @Idempotent
    @Operation(
            operationId = "returnComprehensiveAppraisal",
            summary = "Give an evaluation back for other material or reasons")
    public ComprehensiveView giveBack(@PathParam("id") UUID id, @Valid @NotNull GiveReason command) {
        return service.giveBack(id, command, caller.get());
    }

    @POST
    @Path("decision")
    @RolesAllowed(Roles.ASSESSMENT_COMMITTEE)
    @Idempotent
    @Operation(
            operationId = "decideComprehensiveAppraisal",
            summary = "Decide collectively about one person; by another than who evaluated")
    public ComprehensiveView decide(@PathParam("id") UUID id, @Valid @NotNull DecideCollectively command) {
        return service.decide(id, command, caller.get());
    }

    @POST
    @Path("feedback")
    @RolesAllowed({Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION})
    @Idempotent
    @Operation(operationId = "feedComprehensiveAppraisalBack", summary = "Tell the person the result, who may answer")
    public ComprehensiveView feedBack(@PathParam("id") UUID id, @Valid @NotNull FeedComprehensiveBack command) {
        return service.feedBack(id, command, caller.get());
    }

    @POST
    @Path("closing")
    @RolesAllowed({Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION})
    @Idempotent
    @Operation(
            operationId = "closeComprehensiveAppraisal",
            summary = "Close it once the person has answered or let the time pass")
    public ComprehensiveView close(@PathParam("id") UUID id) {
        return service.close(id, caller.get());
    }

    @POST
    @Path("cancellation")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "cancelComprehensiveAppraisal",
            summary = "Cancel one that was opened in error, before it is decided")
    public ComprehensiveView cancel(@PathParam("id") UUID id, @Valid @NotNull GiveReason command) {
        return service.cancel(id, command, caller.get());
    }
}
