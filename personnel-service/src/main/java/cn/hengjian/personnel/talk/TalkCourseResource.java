package cn.hengjian.personnel.talk;

import cn.hengjian.personnel.casework.GiveReason;
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

/** The talk itself, and what the cadre puts right after it. */
@Path("talks/{id}")
@RunOnVirtualThread
@Tag(name = "talks")
public class TalkCourseResource {

    private final HoldingService talks;
    private final RectificationService rectification;
    private final CurrentCaller caller;

    TalkCourseResource(HoldingService talks, RectificationService rectification, CurrentCaller caller) {
        this.talks = talks;
        this.rectification = rectification;
        this.caller = caller;
    }

    @POST
    @Path("record")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "holdTalk",
            summary =
                    "Take down the talk that was held: a leader and a recorder, the reason stated, the explanation heard; effects run from its day")
    public TalkView hold(
            @PathParam("id") UUID id,
            @Valid @NotNull HoldTalk command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return talks.hold(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("signature")
    @RolesAllowed(Roles.CADRE)
    @Idempotent
    @Operation(operationId = "signTalkRecord", summary = "The cadre signs the record of the talk")
    public TalkView sign(@PathParam("id") UUID id, @HeaderParam("Accept-Language") @Nullable String language) {
        return talks.sign(id, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("signature-refusal")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "noteSignatureRefusal",
            summary = "Note that the cadre does not sign the record, before a witness")
    public TalkView noteRefusal(
            @PathParam("id") UUID id,
            @Valid @NotNull NoteRefusal command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return talks.noteRefusal(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("plan")
    @RolesAllowed(Roles.CADRE)
    @Idempotent
    @Operation(operationId = "planRectification", summary = "The cadre writes how he or she will put things right")
    public TalkView plan(
            @PathParam("id") UUID id,
            @Valid @NotNull WritePaper command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return rectification.plan(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("report")
    @RolesAllowed(Roles.CADRE)
    @Idempotent
    @Operation(
            operationId = "reportRectification",
            summary = "The cadre reports what was put right, which leads to the review")
    public TalkView report(
            @PathParam("id") UUID id,
            @Valid @NotNull WritePaper command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return rectification.report(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("review")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(operationId = "beginTalkReview", summary = "Begin the review without a report, once the time is over")
    public TalkView beginReview(@PathParam("id") UUID id, @HeaderParam("Accept-Language") @Nullable String language) {
        return rectification.beginReview(id, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("correction")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(operationId = "confirmTalkCorrection", summary = "Conclude the review: it was put right")
    public TalkView confirm(
            @PathParam("id") UUID id,
            @Valid @NotNull GiveReason command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return rectification.confirm(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("extension")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(operationId = "extendTalkRectification", summary = "Conclude the review with more time, once")
    public TalkView extend(
            @PathParam("id") UUID id,
            @Valid @NotNull ExtendRectification command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return rectification.extend(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("escalation")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "escalateTalk",
            summary = "Conclude the review: it was not put right; an adjustment (SM-4) is to be looked into")
    public TalkView escalate(
            @PathParam("id") UUID id,
            @Valid @NotNull GiveReason command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return rectification.escalate(id, command, caller.get(), Text.negotiate(language));
    }
}
