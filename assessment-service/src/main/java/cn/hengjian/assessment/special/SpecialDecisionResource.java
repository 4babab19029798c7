package cn.hengjian.assessment.special;

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

/** What the offices make of the evidence of a special appraisal. */
@Path("special-appraisals/{id}")
@RunOnVirtualThread
@Tag(name = "specials")
public class SpecialDecisionResource {

    private final SpecialService service;
    private final CurrentCaller caller;

    SpecialDecisionResource(SpecialService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @POST
    @Path("evaluation")
    @RolesAllowed({Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION})
    @Idempotent
    @Operation(
            operationId = "evaluateSpecialAppraisal",
            summary = "Say how the person did in the matter, once he or she has been heard")
    public SpecialView evaluate(@PathParam("id") UUID id, @Valid @NotNull EvaluateSpecial command) {
        return service.evaluate(id, command, caller.get());
    }

    @POST
    @Path("return")
    @RolesAllowed({Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION})
    @Idempotent
    @Operation(operationId = "returnSpecialAppraisal", summary = "Give an evaluation back for more evidence")
    public SpecialView giveBack(@PathParam("id") UUID id, @Valid @NotNull GiveReason command) {
        return service.giveBack(id, command, caller.get());
    }

    @POST
    @Path("decision")
    @RolesAllowed(Roles.ASSESSMENT_COMMITTEE)
    @Idempotent
    @Operation(
            operationId = "decideSpecialAppraisal",
            summary = "Decide collectively about one person; by another than who evaluated")
    public SpecialView decide(@PathParam("id") UUID id, @Valid @NotNull DecideCollectively command) {
        return service.decide(id, command, caller.get());
    }

    @POST
    @Path("feedback")
    @RolesAllowed({Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION})
    @Idempotent
    @Operation(
            operationId = "feedSpecialAppraisalBack",
            summary = "Tell the person the result, which closes the appraisal")
    public SpecialView feedBack(@PathParam("id") UUID id, @Valid @NotNull FeedSpecialBack command) {
        return service.feedBack(id, command, caller.get());
    }

    @POST
    @Path("link")
    @RolesAllowed({Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION})
    @Idempotent
    @Operation(
            operationId = "linkSpecialAppraisal",
            summary = "Let the annual appraisal of the matter's year refer to it")
    public SpecialView link(@PathParam("id") UUID id) {
        return service.link(id, caller.get());
    }

    @POST
    @Path("cancellation")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "cancelSpecialAppraisal",
            summary = "Cancel a special appraisal that was reported in error")
    public SpecialView cancel(@PathParam("id") UUID id, @Valid @NotNull GiveReason command) {
        return service.cancel(id, command, caller.get());
    }
}
