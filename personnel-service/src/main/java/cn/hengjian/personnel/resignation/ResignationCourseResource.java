package cn.hengjian.personnel.resignation;

import cn.hengjian.personnel.casework.GiveReason;
import cn.hengjian.personnel.measure.CompleteFormalities;
import cn.hengjian.personnel.measure.MeasureView;
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

/** Resignations from the decision on. */
@Path("resignations/{id}")
@RunOnVirtualThread
@Tag(name = "resignations")
public class ResignationCourseResource {

    private final LeavingService leaving;
    private final CurrentCaller caller;

    ResignationCourseResource(LeavingService leaving, CurrentCaller caller) {
        this.leaving = leaving;
        this.caller = caller;
    }

    @POST
    @Path("application")
    @RolesAllowed(Roles.CADRE)
    @Idempotent
    @Operation(
            operationId = "applyForResignation",
            summary = "The cadre asks to resign, as ordered or as a change of post demands, in time")
    public MeasureView apply(
            @PathParam("id") UUID id,
            @Valid @NotNull WritePaper command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return leaving.apply(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("appeal")
    @RolesAllowed(Roles.CADRE)
    @Idempotent
    @Operation(
            operationId = "appealAgainstOrderedResignation",
            summary = "The cadre appeals in writing against the order to resign, in time")
    public MeasureView appeal(
            @PathParam("id") UUID id,
            @Valid @NotNull WritePaper command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return leaving.appeal(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("lapse")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "lapseResignation",
            summary =
                    "Take down that the cadre did nothing in the whole time; after an order the case for a removal (SM-4) is opened")
    public MeasureView lapse(
            @PathParam("id") UUID id,
            @Valid @NotNull GiveReason command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return leaving.lapse(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("handover")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "handOverOnResignation",
            summary = "Take down what is handed over and to whom, once the decision was served (G10)")
    public MeasureView handOver(
            @PathParam("id") UUID id,
            @Valid @NotNull WritePaper command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return leaving.handOver(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("formalities")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "completeResignationFormalities",
            summary = "Name the document of the formalities, and the congress step where one is due (G6)")
    public MeasureView completeFormalities(
            @PathParam("id") UUID id,
            @Valid @NotNull CompleteFormalities command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return leaving.completeFormalities(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("effect")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "closeResignation",
            summary =
                    "Close it once the decision was served (G10): the posting ends, and after taking the blame or an order the bars begin")
    public MeasureView close(
            @PathParam("id") UUID id,
            @Valid @NotNull TakeEffect command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return leaving.close(id, command, caller.get(), Text.negotiate(language));
    }
}
