package cn.hengjian.personnel.resignation;

import cn.hengjian.personnel.measure.MeasureView;
import cn.hengjian.personnel.measure.RecordTalk;
import cn.hengjian.personnel.measure.TakeDecision;
import cn.hengjian.personnel.measure.WritePaper;
import cn.hengjian.platform.idempotency.Idempotent;
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
import org.jspecify.annotations.Nullable;

/** Resignations until it is decided on them. */
@Path("resignations/{id}")
@RunOnVirtualThread
@Tag(name = "resignations")
public class ResignationDecisionResource {

    private final ExaminationService examination;
    private final ResignationDecisions decisions;
    private final CurrentCaller caller;

    ResignationDecisionResource(ExaminationService examination, ResignationDecisions decisions, CurrentCaller caller) {
        this.examination = examination;
        this.decisions = decisions;
        this.caller = caller;
    }

    @POST
    @Path("verification")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "beginResignationExamination",
            summary = "Begin to examine the grounds for refusal of a voluntary resignation")
    public MeasureView begin(
            @PathParam("id") UUID id,
            @Valid @NotNull BeginExamination command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return examination.begin(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("grounds")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "examineResignationGrounds",
            summary = "Say of grounds for refusal whether they hold (CSL-86); one that holds forces the refusal")
    public MeasureView examine(
            @PathParam("id") UUID id,
            @Valid @NotNull ExamineGrounds command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return examination.examine(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("review")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(operationId = "reviewBlame", summary = "Take down what a leader is to blame for, as the review found")
    public MeasureView review(
            @PathParam("id") UUID id,
            @Valid @NotNull ReviewBlame command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return examination.review(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("finding")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "findHardToDiscipline",
            summary =
                    "Take down the finding that it is hard to discipline the leader (M14); without it nobody is ordered to resign")
    public MeasureView find(
            @PathParam("id") UUID id,
            @Valid @NotNull WritePaper command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return examination.find(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("hearing")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "concludeResignationHearing",
            summary =
                    "Conclude the hearing before an order: the notice was served (G3), and what was stated answered (G4)")
    public MeasureView hear(
            @PathParam("id") UUID id,
            @Valid @NotNull WritePaper command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return examination.hear(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("decision")
    @RolesAllowed({Roles.ORGANISATION, Roles.COUNTY_COMMITTEE})
    @Idempotent
    @Operation(
            operationId = "decideResignation",
            summary =
                    "Take down the collective decision (G5) that approves a resignation or orders it, by the authority for the level (G1), with no discipline case in the way (G9)")
    public MeasureView decide(
            @PathParam("id") UUID id,
            @Valid @NotNull TakeDecision command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return decisions.decide(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("refusal")
    @RolesAllowed({Roles.ORGANISATION, Roles.COUNTY_COMMITTEE})
    @Idempotent
    @Operation(
            operationId = "refuseResignation",
            summary =
                    "Take down the collective decision that refuses a voluntary resignation, on a ground that holds (CSL-86)")
    public MeasureView refuse(
            @PathParam("id") UUID id,
            @Valid @NotNull TakeDecision command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return decisions.refuse(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("talk")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "talkOnResignation",
            summary = "Take down the talk in which a leader told the cadre of the order")
    public MeasureView talk(
            @PathParam("id") UUID id,
            @Valid @NotNull RecordTalk command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return decisions.talk(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("appeal/revocation")
    @RolesAllowed({Roles.ORGANISATION, Roles.COUNTY_COMMITTEE})
    @Idempotent
    @Operation(
            operationId = "revokeOrderedResignation",
            summary = "Take down that the order is revoked on the appeal, by another than who ordered it (G2)")
    public MeasureView revoke(
            @PathParam("id") UUID id,
            @Valid @NotNull TakeDecision command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return decisions.revoke(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("appeal/upholding")
    @RolesAllowed({Roles.ORGANISATION, Roles.COUNTY_COMMITTEE})
    @Idempotent
    @Operation(
            operationId = "upholdOrderedResignation",
            summary = "Take down that the order is upheld on the appeal, by another than who ordered it (G2)")
    public MeasureView uphold(
            @PathParam("id") UUID id,
            @Valid @NotNull TakeDecision command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return decisions.uphold(id, command, caller.get(), Text.negotiate(language));
    }
}
