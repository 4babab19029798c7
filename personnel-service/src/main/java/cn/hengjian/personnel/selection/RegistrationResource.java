package cn.hengjian.personnel.selection;

import cn.hengjian.personnel.casework.GiveReason;
import cn.hengjian.platform.idempotency.Idempotent;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.CurrentCaller;
import cn.hengjian.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A cadre's own part in a selection. */
@Path("selections/{id}/registration")
@RunOnVirtualThread
@RolesAllowed(Roles.CADRE)
@Tag(name = "selection")
public class RegistrationResource {

    private final RegistrationService registrations;
    private final CurrentCaller caller;

    RegistrationResource(RegistrationService registrations, CurrentCaller caller) {
        this.registrations = registrations;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "getSelectionRegistration",
            summary = "How the caller stands in a selection, with the reasons; others are not shown")
    public CandidateView get(@PathParam("id") UUID id, @HeaderParam("Accept-Language") @Nullable String language) {
        return registrations.own(id, caller.get(), Text.negotiate(language));
    }

    @POST
    @Idempotent
    @Operation(
            operationId = "registerForSelection",
            summary =
                    "Register for a selection while that is possible; a waiting (SM-3) that is to end by competing does not stand in the way")
    public CandidateView register(
            @PathParam("id") UUID id,
            @Valid @NotNull Register command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return registrations.register(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("withdrawal")
    @Idempotent
    @Operation(operationId = "withdrawFromSelection", summary = "Take the registration back")
    public CandidateView withdraw(
            @PathParam("id") UUID id,
            @Valid @NotNull GiveReason command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return registrations.withdraw(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("objection")
    @Idempotent
    @Operation(
            operationId = "objectToSelectionRejection",
            summary = "Object once, in time, against having been found not eligible")
    public CandidateView object(
            @PathParam("id") UUID id,
            @Valid @NotNull GiveReason command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return registrations.object(id, command, caller.get(), Text.negotiate(language));
    }
}
