package cn.hengjian.personnel.lastplace;

import cn.hengjian.personnel.measure.LeavePost;
import cn.hengjian.personnel.measure.MeasureView;
import cn.hengjian.personnel.measure.WritePaper;
import cn.hengjian.personnel.waiting.ProposeWaiting;
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

/** Last places from the hearing on. */
@Path("last-places/{id}")
@RunOnVirtualThread
@Tag(name = "last-places")
public class LastPlaceCourseResource {

    private final LastPlaceDecisionService decisions;
    private final CurrentCaller caller;

    LastPlaceCourseResource(LastPlaceDecisionService decisions, CurrentCaller caller) {
        this.decisions = decisions;
        this.caller = caller;
    }

    @POST
    @Path("hearing")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "concludeLastPlaceHearing",
            summary =
                    "Conclude the hearing: the notice was served (G3), its whole time has passed, and what was stated is answered (G4)")
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
            operationId = "decideOnLastPlace",
            summary =
                    "Take down the collective decision on one person (G5), no harsher than noticed, by the authority for the level (G1) and by another than those who had a part in it (G2)")
    public MeasureView decide(
            @PathParam("id") UUID id,
            @Valid @NotNull DecideOnLastPlace command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return decisions.decide(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("suspension")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "suspendAfterLastPlace",
            summary = "Carry a suspension out once the decision was served (G10)")
    public MeasureView suspend(
            @PathParam("id") UUID id,
            @Valid @NotNull Suspend command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return decisions.suspend(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("removal-proposal")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "proposeLastPlaceRemoval",
            summary = "Propose to remove who is suspended; it is noticed, heard and decided on anew")
    public MeasureView proposeRemoval(
            @PathParam("id") UUID id,
            @Valid @NotNull ProposeRemoval command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return decisions.proposeRemoval(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("removal")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "removeAfterLastPlace",
            summary =
                    "Carry a removal out once the decision was served (G10), with the congress step where one is due (G6): the posting ends, the bars begin")
    public MeasureView remove(
            @PathParam("id") UUID id,
            @Valid @NotNull LeavePost command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return decisions.remove(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("reinstatement")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(operationId = "reinstateAfterLastPlace", summary = "Conclude a suspension: the cadre is back on duty")
    public MeasureView reinstate(
            @PathParam("id") UUID id,
            @Valid @NotNull WritePaper command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return decisions.reinstate(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("waiting")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "handLastPlaceOver",
            summary = "Conclude a suspension: a time of waiting for a post (SM-3) is proposed instead")
    public MeasureView handOver(
            @PathParam("id") UUID id,
            @Valid @NotNull ProposeWaiting command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return decisions.handOver(id, command, caller.get(), Text.negotiate(language));
    }
}
