package cn.hengjian.personnel.measure;

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

/** The due process of measures of every kind. */
@Path("measures/{id}")
@RunOnVirtualThread
@Tag(name = "measures")
public class MeasureHearingResource {

    private final HearingService hearings;
    private final CurrentCaller caller;

    MeasureHearingResource(HearingService hearings, CurrentCaller caller) {
        this.hearings = hearings;
        this.caller = caller;
    }

    @POST
    @Path("notice")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "serveMeasureNotice",
            summary =
                    "Take down that the notice of facts and grounds was served, with its receipt (G3); the cadre may state the case from its day on")
    public MeasureView serveNotice(
            @PathParam("id") UUID id,
            @Valid @NotNull ServePaper command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return hearings.serveNotice(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("statement")
    @RolesAllowed(Roles.CADRE)
    @Idempotent
    @Operation(operationId = "stateMeasureCase", summary = "The cadre states his or her case in writing, once (G4)")
    public MeasureView state(
            @PathParam("id") UUID id,
            @Valid @NotNull WritePaper command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return hearings.state(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("statement/answer")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(operationId = "answerMeasureStatement", summary = "Answer what the cadre stated (G4)")
    public MeasureView answer(
            @PathParam("id") UUID id,
            @Valid @NotNull WritePaper command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return hearings.answer(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("clearance")
    @RolesAllowed(Roles.DISCIPLINE)
    @Idempotent
    @Operation(
            operationId = "clearMeasure",
            summary = "The discipline body says whether a case against the cadre is open and whether it consents (G9)")
    public MeasureView clear(
            @PathParam("id") UUID id,
            @Valid @NotNull AnswerInquiry command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return hearings.clear(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("decision-service")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "serveMeasureDecision",
            summary =
                    "Take down that the written decision was served, with its receipt; the time to appeal runs from its day (G10)")
    public MeasureView serveDecision(
            @PathParam("id") UUID id,
            @Valid @NotNull ServePaper command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return hearings.serveDecision(id, command, caller.get(), Text.negotiate(language));
    }
}
