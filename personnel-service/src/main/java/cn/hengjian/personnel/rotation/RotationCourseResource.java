package cn.hengjian.personnel.rotation;

import cn.hengjian.personnel.casework.GiveReason;
import cn.hengjian.personnel.measure.MeasureView;
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

/** Rotations from the decision on. */
@Path("rotations/{id}")
@RunOnVirtualThread
@Tag(name = "rotation")
public class RotationCourseResource {

    private final MoveService moves;
    private final CurrentCaller caller;

    RotationCourseResource(MoveService moves, CurrentCaller caller) {
        this.moves = moves;
        this.caller = caller;
    }

    @POST
    @Path("decision")
    @RolesAllowed({Roles.ORGANISATION, Roles.COUNTY_COMMITTEE})
    @Idempotent
    @Operation(
            operationId = "decideRotation",
            summary =
                    "Take down the collective decision on one person (G5) by the authority for the level (G1), by another than those who had a part in it (G2), with no discipline case in the way (G9)")
    public MeasureView decide(
            @PathParam("id") UUID id,
            @Valid @NotNull TakeDecision command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return moves.decide(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("rejection")
    @RolesAllowed({Roles.ORGANISATION, Roles.COUNTY_COMMITTEE})
    @Idempotent
    @Operation(operationId = "rejectRotation", summary = "Take down that the body does not agree")
    public MeasureView reject(
            @PathParam("id") UUID id,
            @Valid @NotNull GiveReason command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return moves.reject(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("refusal")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(operationId = "refuseRotation", summary = "Take down that the cadre does not go")
    public MeasureView refuse(
            @PathParam("id") UUID id,
            @Valid @NotNull GiveReason command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return moves.refuse(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("handover")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "handOverBeforeRotation",
            summary = "Take down what work was handed over and to whom; a principal leaves with an audit")
    public MeasureView handOver(
            @PathParam("id") UUID id,
            @Valid @NotNull HandOver command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return moves.handOver(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("report-in")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "reportInAfterRotation",
            summary =
                    "Take down that the cadre took up the new post: the old posting ends and the new one begins on that day")
    public MeasureView reportIn(
            @PathParam("id") UUID id,
            @Valid @NotNull ReportIn command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return moves.reportIn(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("conclusion")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(operationId = "concludeRotation", summary = "Close the case")
    public MeasureView conclude(
            @PathParam("id") UUID id,
            @Valid @NotNull WritePaper command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return moves.conclude(id, command, caller.get(), Text.negotiate(language));
    }
}
