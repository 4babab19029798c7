package cn.hengjian.personnel.adjustment;

import cn.hengjian.personnel.casework.GiveReason;
import cn.hengjian.personnel.measure.MeasureView;
import cn.hengjian.personnel.measure.NameVerifiers;
import cn.hengjian.personnel.measure.WritePaper;
import cn.hengjian.platform.idempotency.Idempotent;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.rest.Created;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Adjustments until it is proposed what becomes of the cadre; measures show them. */
@Path("adjustments")
@RunOnVirtualThread
@Tag(
        name = "adjustments",
        description =
                "Adjustment, demotion and removal (SM-4): from a clue to the day on which the cadre is eligible again")
public class AdjustmentResource {

    private final AdjustmentOpening openings;
    private final VerificationService verification;
    private final CurrentCaller caller;

    AdjustmentResource(AdjustmentOpening openings, VerificationService verification, CurrentCaller caller) {
        this.openings = openings;
        this.verification = verification;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "openAdjustment",
            summary = "Open a case on a clue about one person; talks that were escalated and suggestions open theirs"
                    + " themselves")
    @APIResponseSchema(value = MeasureView.class, responseCode = "201", responseDescription = "Opened")
    @APIResponse(responseCode = "409", description = "The caller is recused (G2)")
    public RestResponse<MeasureView> open(
            @Valid @NotNull OpenAdjustment command, @HeaderParam("Accept-Language") @Nullable String language) {
        var view = openings.open(command, caller.get(), Text.negotiate(language));
        return Created.at("measures/" + view.id(), view);
    }

    @POST
    @Path("{id}/verification")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "beginAdjustmentVerification",
            summary = "Name who verifies the facts: two persons at least, none of them recused (G2)")
    public MeasureView verify(
            @PathParam("id") UUID id,
            @Valid @NotNull NameVerifiers command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return verification.verify(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("{id}/dismissal")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(operationId = "dismissAdjustment", summary = "Close the case: the facts are not established")
    public MeasureView dismiss(
            @PathParam("id") UUID id,
            @Valid @NotNull GiveReason command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return verification.dismiss(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("{id}/facts")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "establishAdjustmentFacts",
            summary = "Say what was found: a situation of the code list and the facts that make it up")
    public MeasureView establish(
            @PathParam("id") UUID id,
            @Valid @NotNull EstablishFacts command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return verification.establish(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("{id}/proposal")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "proposeAdjustment",
            summary =
                    "Propose what becomes of the cadre, with reasons of his or her own (M24); the discipline body is asked (G9)")
    public MeasureView propose(
            @PathParam("id") UUID id,
            @Valid @NotNull ProposeAdjustment command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return verification.propose(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("{id}/consultation")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(operationId = "consultOnAdjustment", summary = "Take down what the bodies concerned said")
    public MeasureView consult(
            @PathParam("id") UUID id,
            @Valid @NotNull WritePaper command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return verification.consult(id, command, caller.get(), Text.negotiate(language));
    }
}
