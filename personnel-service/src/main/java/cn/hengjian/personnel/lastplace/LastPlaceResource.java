package cn.hengjian.personnel.lastplace;

import cn.hengjian.personnel.casework.GiveReason;
import cn.hengjian.personnel.measure.MeasureView;
import cn.hengjian.personnel.measure.NameVerifiers;
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

/** Last places until it is said what becomes of the case; measures show them. */
@Path("last-places")
@RunOnVirtualThread
@Tag(
        name = "last-places",
        description =
                "Last place (SM-2): from the flag over the check of the facts to a suspension, a removal, or nothing")
public class LastPlaceResource {

    private final LastPlaceOpening openings;
    private final FactCheckService checks;
    private final CurrentCaller caller;

    LastPlaceResource(LastPlaceOpening openings, FactCheckService checks, CurrentCaller caller) {
        this.openings = openings;
        this.checks = checks;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "openLastPlace",
            summary = "Open a case on the last place of one person; suggestions open theirs themselves")
    @APIResponseSchema(value = MeasureView.class, responseCode = "201", responseDescription = "Opened")
    @APIResponse(responseCode = "409", description = "The caller is recused (G2)")
    public RestResponse<MeasureView> open(
            @Valid @NotNull OpenLastPlace command, @HeaderParam("Accept-Language") @Nullable String language) {
        var view = openings.open(command, caller.get(), Text.negotiate(language));
        return Created.at("measures/" + view.id(), view);
    }

    @POST
    @Path("{id}/verification")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "beginLastPlaceCheck",
            summary = "Name who checks the facts: two persons at least, none of them recused (G2)")
    public MeasureView verify(
            @PathParam("id") UUID id,
            @Valid @NotNull NameVerifiers command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return checks.verify(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("{id}/facts")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "recordLastPlaceCheck",
            summary = "Take down what the check found, with reasons: last, fault, loss, external cause")
    public MeasureView check(
            @PathParam("id") UUID id,
            @Valid @NotNull RecordCheck command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return checks.check(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("{id}/excuse")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "excuseLastPlace",
            summary = "Let nothing follow, by what was checked or as the body decided")
    public MeasureView excuse(
            @PathParam("id") UUID id,
            @Valid @NotNull GiveReason command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return checks.excuse(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("{id}/help")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "helpAfterLastPlace",
            summary = "Help by a plan, and open an admonishment talk (SM-1) if one is deserved")
    public MeasureView help(
            @PathParam("id") UUID id,
            @Valid @NotNull HelpAfterLastPlace command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return checks.help(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("{id}/proposal")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "proposeOnLastPlace",
            summary =
                    "Propose a suspension or a removal (M24), if the whole predicate of M10 holds: (ineffective or dereliction) and last and (mistake or loss)")
    public MeasureView propose(
            @PathParam("id") UUID id,
            @Valid @NotNull ProposeOnLastPlace command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return checks.propose(id, command, caller.get(), Text.negotiate(language));
    }
}
