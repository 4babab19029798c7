package cn.hengjian.personnel.waiting;

import cn.hengjian.personnel.measure.MeasureView;
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

/** Waiting for a post from its beginning on. */
@Path("waitings/{id}")
@RunOnVirtualThread
@Tag(name = "waitings")
public class WaitingCourseResource {

    private final WaitingReviewService reviews;
    private final ExitService exits;
    private final CurrentCaller caller;

    WaitingCourseResource(WaitingReviewService reviews, ExitService exits, CurrentCaller caller) {
        this.reviews = reviews;
        this.exits = exits;
        this.caller = caller;
    }

    @POST
    @Path("review")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(operationId = "reviewWaiting", summary = "Take down the review of a quarter")
    public MeasureView review(
            @PathParam("id") UUID id,
            @Valid @NotNull WritePaper command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return reviews.review(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("early-end")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "endWaitingEarly",
            summary = "End it before its time, with reasons; what becomes of the cadre is to be said")
    public MeasureView endEarly(
            @PathParam("id") UUID id,
            @Valid @NotNull WritePaper command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return reviews.endEarly(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("outcome")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "concludeWaiting",
            summary =
                    "Say what becomes of the cadre: back in a post, another post, a demotion (SM-4) or a competition (SM-7)")
    public MeasureView conclude(
            @PathParam("id") UUID id,
            @Valid @NotNull ConcludeWaiting command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return reviews.conclude(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("exit-proposal")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "proposeExit",
            summary =
                    "Propose a dismissal on a ground of CSL-88, not of a protected person (G8); it is noticed, heard and decided on anew")
    public MeasureView proposeExit(
            @PathParam("id") UUID id,
            @Valid @NotNull ProposeExit command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return exits.propose(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("exit")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "exitAfterWaiting",
            summary = "Carry a dismissal out once its decision was served (G10), not of a protected person (G8)")
    public MeasureView exit(
            @PathParam("id") UUID id,
            @Valid @NotNull Exit command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return exits.exit(id, command, caller.get(), Text.negotiate(language));
    }
}
