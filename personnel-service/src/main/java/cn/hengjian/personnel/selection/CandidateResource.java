package cn.hengjian.personnel.selection;

import cn.hengjian.platform.idempotency.Idempotent;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
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
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Candidates of a selection, to offices. */
@Path("selections/{id}/candidates")
@RunOnVirtualThread
@Tag(name = "selection")
public class CandidateResource {

    private final ScreeningService screening;
    private final CurrentCaller caller;

    CandidateResource(ScreeningService screening, CurrentCaller caller) {
        this.screening = screening;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.ORGANISATION, Roles.COUNTY_COMMITTEE, Roles.DISCIPLINE})
    @Operation(
            operationId = "listSelectionCandidates",
            summary =
                    "Who competes, to offices; not to whoever competes or is kin of a candidate; reading it is audited")
    public Page<CandidateSummary> list(
            @PathParam("id") UUID id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return screening.list(id, PageRequest.of(limit, cursor), caller.get());
    }

    @GET
    @Path("{candidateId}")
    @RolesAllowed({Roles.ORGANISATION, Roles.COUNTY_COMMITTEE, Roles.DISCIPLINE})
    @Operation(
            operationId = "getSelectionCandidate",
            summary = "A candidate, with the requirements of the law and the notice that are not met today")
    public CandidateView get(
            @PathParam("id") UUID id,
            @PathParam("candidateId") UUID candidateId,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return screening.read(id, candidateId, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("{candidateId}/admission")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "admitSelectionCandidate",
            summary = "Find a candidate eligible, if every requirement is met")
    public CandidateView admit(
            @PathParam("id") UUID id,
            @PathParam("candidateId") UUID candidateId,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return screening.admit(id, candidateId, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("{candidateId}/rejection")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "rejectSelectionCandidate",
            summary = "Find a candidate not eligible, for a requirement that is not met and with the reason")
    public CandidateView reject(
            @PathParam("id") UUID id,
            @PathParam("candidateId") UUID candidateId,
            @Valid @NotNull RejectCandidate command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return screening.reject(id, candidateId, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("{candidateId}/objection-answer")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "answerSelectionObjection",
            summary = "Answer an objection, by another than who rejected; if it is sustained the candidate is in")
    public CandidateView answer(
            @PathParam("id") UUID id,
            @PathParam("candidateId") UUID candidateId,
            @Valid @NotNull AnswerObjection command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return screening.answer(id, candidateId, command, caller.get(), Text.negotiate(language));
    }
}
