package cn.hengjian.personnel.selection;

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

/** Selections from the written examination to the inspection. */
@Path("selections/{id}")
@RunOnVirtualThread
@Tag(name = "selection")
public class ExaminationResource {

    private final ExaminationService examinations;
    private final InspectionService inspections;
    private final CurrentCaller caller;

    ExaminationResource(ExaminationService examinations, InspectionService inspections, CurrentCaller caller) {
        this.examinations = examinations;
        this.inspections = inspections;
        this.caller = caller;
    }

    @POST
    @Path("written-scores")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "recordSelectionWritten",
            summary = "Take down the written results of everybody who is in; until the interview they can be put right")
    public SelectionView recordWritten(
            @PathParam("id") UUID id,
            @Valid @NotNull RecordWritten command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return examinations.recordWritten(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("interview")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "startSelectionInterview",
            summary = "Name the panel: odd, not too small, neither candidates nor kin of any (G2)")
    public SelectionView startInterview(
            @PathParam("id") UUID id,
            @Valid @NotNull NamePanel command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return examinations.startInterview(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("interview-scores")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "recordSelectionInterview",
            summary =
                    "Take down the marks of each member for everybody who is in; until the review they can be put right")
    public SelectionView recordInterview(
            @PathParam("id") UUID id,
            @Valid @NotNull RecordInterview command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return examinations.recordInterview(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("democratic-review")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "startSelectionReview",
            summary =
                    "Name the reviews of assessment that count; their certified results arrive by themselves and are never typed in")
    public SelectionView startReview(
            @PathParam("id") UUID id,
            @Valid @NotNull NameReviews command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return examinations.startReview(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("inspection")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "startSelectionInspection",
            summary =
                    "Name who is inspected, by the order of the results and at two for one post at least, and by whom (G2)")
    public SelectionView start(
            @PathParam("id") UUID id,
            @Valid @NotNull NameInspection command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return inspections.start(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("candidates/{candidateId}/inspection-report")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(operationId = "reportSelectionInspection", summary = "Report what an inspection found")
    public CandidateView report(
            @PathParam("id") UUID id,
            @PathParam("candidateId") UUID candidateId,
            @Valid @NotNull ReportInspection command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return inspections.report(id, candidateId, command, caller.get(), Text.negotiate(language));
    }
}
