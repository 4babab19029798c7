package cn.hengjian.personnel.selection;

import cn.hengjian.personnel.casework.GiveReason;
import cn.hengjian.personnel.measure.ServePaper;
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

/** Selections from the decision to the end of the probation. */
@Path("selections/{id}")
@RunOnVirtualThread
@Tag(name = "selection")
public class AppointingResource {

    private final DecidingService decisions;
    private final AppointingService appointments;
    private final ReversionService reversions;
    private final CurrentCaller caller;

    AppointingResource(
            DecidingService decisions,
            AppointingService appointments,
            ReversionService reversions,
            CurrentCaller caller) {
        this.decisions = decisions;
        this.appointments = appointments;
        this.reversions = reversions;
        this.caller = caller;
    }

    @POST
    @Path("decision")
    @RolesAllowed({Roles.ORGANISATION, Roles.COUNTY_COMMITTEE})
    @Idempotent
    @Operation(
            operationId = "decideSelection",
            summary =
                    "Take down whom the body decided on (G5), one post one vote, by the authority for the level of the post (G1), by another than those who had a part in it (G2)")
    public SelectionView decide(
            @PathParam("id") UUID id,
            @Valid @NotNull DecideSelection command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return decisions.decide(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("publicity")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "publiciseSelection",
            summary =
                    "Publicise whom the body decided on for so many working days; from then on each candidate reads his or her own result")
    public SelectionView publicise(
            @PathParam("id") UUID id,
            @Valid @NotNull Publicise command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return decisions.publicise(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("challenge")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(operationId = "challengeSelection", summary = "Take down an objection that came in during the publicity")
    public SelectionView challenge(
            @PathParam("id") UUID id,
            @Valid @NotNull GiveReason command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return decisions.challenge(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("challenge-dismissal")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "dismissSelectionChallenge",
            summary = "Say why the objection was unfounded; the publicity goes on")
    public SelectionView dismiss(
            @PathParam("id") UUID id,
            @Valid @NotNull GiveReason command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return decisions.dismiss(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("challenge-acceptance")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "sustainSelectionChallenge",
            summary = "Say why the objection was founded; the body can decide on another who was inspected")
    public SelectionView sustain(
            @PathParam("id") UUID id,
            @Valid @NotNull GiveReason command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return decisions.sustain(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("appointment")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "appointSelected",
            summary =
                    "Appoint after the publicity, by every check of an appointment; the former main post ends on the same day")
    public SelectionView appoint(
            @PathParam("id") UUID id,
            @Valid @NotNull AppointSelected command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return appointments.appoint(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("probation")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "startSelectionProbation",
            summary =
                    "Take down the talk before taking up the post; the probation runs from the day of the appointment")
    public SelectionView startProbation(
            @PathParam("id") UUID id,
            @Valid @NotNull WritePaper command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return appointments.startProbation(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("confirmation")
    @RolesAllowed({Roles.ORGANISATION, Roles.COUNTY_COMMITTEE})
    @Idempotent
    @Operation(
            operationId = "confirmSelected",
            summary = "Take down that the body confirms the cadre after the probation (G5)")
    public SelectionView confirm(
            @PathParam("id") UUID id,
            @Valid @NotNull TakeDecision command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return appointments.confirm(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("reversion")
    @RolesAllowed({Roles.ORGANISATION, Roles.COUNTY_COMMITTEE})
    @Idempotent
    @Operation(
            operationId = "revertSelected",
            summary =
                    "Take down that the probation was not passed (G5): the posting ends, level and former post are given back")
    public SelectionView revert(
            @PathParam("id") UUID id,
            @Valid @NotNull TakeDecision command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return appointments.revert(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("reversion-service")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "serveSelectionReversion",
            summary = "Take down that the decision on a probation that was not passed was served, with its receipt; the"
                    + " time to appeal runs from its day (G10)")
    public SelectionView serveReversion(
            @PathParam("id") UUID id,
            @Valid @NotNull ServePaper command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return reversions.serve(id, command, caller.get(), Text.negotiate(language));
    }
}
