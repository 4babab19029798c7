package cn.hengjian.personnel.appeal;

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

/** What the office does with an appeal. */
@Path("appeals/{id}")
@RunOnVirtualThread
@Tag(name = "appeals")
public class AppealHandlingResource {

    private final HandlingService handling;
    private final DecidingService deciding;
    private final CurrentCaller caller;

    AppealHandlingResource(HandlingService handling, DecidingService deciding, CurrentCaller caller) {
        this.handling = handling;
        this.deciding = deciding;
        this.caller = caller;
    }

    @POST
    @Path("acceptance")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(operationId = "acceptAppeal", summary = "Take an appeal up; the time to decide it runs from here")
    public AppealView accept(@PathParam("id") UUID id, @HeaderParam("Accept-Language") @Nullable String language) {
        return handling.accept(id, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("correction-request")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(operationId = "askAppealCorrection", summary = "Ask the cadre to complete the file")
    public AppealView askCorrection(
            @PathParam("id") UUID id,
            @Valid @NotNull GiveReason command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return handling.askCorrection(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("non-acceptance")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(operationId = "declineAppeal", summary = "Do not take an appeal up, with reasons")
    public AppealView decline(
            @PathParam("id") UUID id,
            @Valid @NotNull GiveReason command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return handling.decline(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("panel")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "formAppealPanel",
            summary = "Name who decides: an odd number, one chair, nobody who is recused (G2)")
    public AppealView formPanel(
            @PathParam("id") UUID id,
            @Valid @NotNull FormPanel command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return handling.formPanel(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("hearing")
    @RolesAllowed({Roles.ORGANISATION, Roles.APPEAL_PANEL})
    @Idempotent
    @Operation(operationId = "hearAppeal", summary = "Take down that the cadre was heard, and what was said")
    public AppealView hear(
            @PathParam("id") UUID id,
            @Valid @NotNull WritePaper command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return handling.hear(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("extension")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(operationId = "extendAppeal", summary = "More time to decide a complex appeal, once")
    public AppealView extend(
            @PathParam("id") UUID id,
            @Valid @NotNull GiveReason command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return handling.extend(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("decision")
    @RolesAllowed({Roles.ORGANISATION, Roles.COUNTY_COMMITTEE, Roles.APPEAL_PANEL})
    @Idempotent
    @Operation(
            operationId = "decideAppeal",
            summary =
                    "Decide a review or an appeal, by others than the authors (G2) and never for the worse (G11); or take down what the authority above decided")
    public AppealView decide(
            @PathParam("id") UUID id,
            @Valid @NotNull DecideAppeal command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return deciding.decide(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("cancellation")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "cancelAppeal",
            summary = "Take back an appeal that was filed in error or whose decision was undone meanwhile")
    public AppealView cancel(
            @PathParam("id") UUID id,
            @Valid @NotNull GiveReason command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return handling.cancel(id, command, caller.get(), Text.negotiate(language));
    }
}
