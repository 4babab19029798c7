package cn.hengjian.personnel.waiting;

import cn.hengjian.personnel.measure.LeavePost;
import cn.hengjian.personnel.measure.MeasureView;
import cn.hengjian.personnel.measure.TakeDecision;
import cn.hengjian.personnel.measure.WritePaper;
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

/** Waiting for a post until it begins; measures show it. */
@Path("waitings")
@RunOnVirtualThread
@Tag(
        name = "waitings",
        description =
                "Waiting for a post (SM-3): in a lawful form only, with its reviews and an outcome that must come")
public class WaitingResource {

    private final WaitingOpening openings;
    private final WaitingDecisionService decisions;
    private final CurrentCaller caller;

    WaitingResource(WaitingOpening openings, WaitingDecisionService decisions, CurrentCaller caller) {
        this.openings = openings;
        this.decisions = decisions;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "openWaiting",
            summary =
                    "Propose that one person waits for a post, on a ground that has a lawful form (M11); the discipline body is asked (G9)")
    @APIResponseSchema(value = MeasureView.class, responseCode = "201", responseDescription = "Opened")
    @APIResponse(responseCode = "409", description = "The caller is recused (G2)")
    public RestResponse<MeasureView> open(
            @Valid @NotNull OpenWaiting command, @HeaderParam("Accept-Language") @Nullable String language) {
        var view = openings.open(command, caller.get(), Text.negotiate(language));
        return Created.at("measures/" + view.id(), view);
    }

    @POST
    @Path("{id}/hearing")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "concludeWaitingHearing",
            summary = "Conclude the hearing: the notice was served (G3), and what was stated answered (G4)")
    public MeasureView hear(
            @PathParam("id") UUID id,
            @Valid @NotNull WritePaper command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return decisions.hear(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("{id}/decision")
    @RolesAllowed({Roles.ORGANISATION, Roles.COUNTY_COMMITTEE})
    @Idempotent
    @Operation(
            operationId = "decideOnWaiting",
            summary =
                    "Take down the collective decision on what is proposed (G5), by the authority for the level (G1), by another than those who had a part in it (G2), with no discipline case in the way (G9)")
    public MeasureView decide(
            @PathParam("id") UUID id,
            @Valid @NotNull TakeDecision command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return decisions.decide(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("{id}/beginning")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "beginWaiting",
            summary =
                    "Begin it once the decision was served (G10), with the congress step where one is due (G6): the posting ends, no appointment is made until the end")
    public MeasureView begin(
            @PathParam("id") UUID id,
            @Valid @NotNull LeavePost command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return decisions.begin(id, command, caller.get(), Text.negotiate(language));
    }
}
