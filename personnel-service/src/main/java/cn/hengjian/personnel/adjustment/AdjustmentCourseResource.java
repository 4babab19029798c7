package cn.hengjian.personnel.adjustment;

import cn.hengjian.personnel.measure.CompleteFormalities;
import cn.hengjian.personnel.measure.MeasureView;
import cn.hengjian.personnel.measure.RecordTalk;
import cn.hengjian.personnel.measure.TakeDecision;
import cn.hengjian.personnel.measure.TakeEffect;
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

/** Adjustments from the hearing on. */
@Path("adjustments/{id}")
@RunOnVirtualThread
@Tag(name = "adjustments")
public class AdjustmentCourseResource {

    private final DecisionService decisions;
    private final CurrentCaller caller;

    AdjustmentCourseResource(DecisionService decisions, CurrentCaller caller) {
        this.decisions = decisions;
        this.caller = caller;
    }

    @POST
    @Path("hearing")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "concludeAdjustmentHearing",
            summary = "Conclude the hearing: the notice was served (G3), and what was stated answered (G4)")
    public MeasureView hear(
            @PathParam("id") UUID id,
            @Valid @NotNull WritePaper command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return decisions.hear(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("decision")
    @RolesAllowed({Roles.ORGANISATION, Roles.COUNTY_COMMITTEE})
    @Idempotent
    @Operation(
            operationId = "decideAdjustment",
            summary =
                    "Take down the collective decision on one person (G5) by the authority for the level (G1), by another than those who had a part in it (G2), with no discipline case in the way (G9)")
    public MeasureView decide(
            @PathParam("id") UUID id,
            @Valid @NotNull TakeDecision command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return decisions.decide(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("talk")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "talkOnAdjustment",
            summary = "Take down the talk in which a leader told the cadre of the decision")
    public MeasureView talk(
            @PathParam("id") UUID id,
            @Valid @NotNull RecordTalk command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return decisions.talk(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("formalities")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "completeAdjustmentFormalities",
            summary = "Name the document of the formalities, and the congress step where one is due (G6)")
    public MeasureView completeFormalities(
            @PathParam("id") UUID id,
            @Valid @NotNull CompleteFormalities command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return decisions.completeFormalities(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("effect")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "carryOutAdjustment",
            summary =
                    "Carry the decision out once it was served (G10): the posting ends, the level changes, the bar begins")
    public MeasureView takeEffect(
            @PathParam("id") UUID id,
            @Valid @NotNull TakeEffect command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return decisions.takeEffect(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("follow-up")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(operationId = "followUpAdjustment", summary = "Take down how the cadre does afterwards")
    public MeasureView track(
            @PathParam("id") UUID id,
            @Valid @NotNull WritePaper command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return decisions.track(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("restoration")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "restoreAfterAdjustment",
            summary = "Conclude, after the bar, that the cadre is eligible again")
    public MeasureView restore(
            @PathParam("id") UUID id,
            @Valid @NotNull WritePaper command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return decisions.restore(id, command, caller.get(), Text.negotiate(language));
    }
}
