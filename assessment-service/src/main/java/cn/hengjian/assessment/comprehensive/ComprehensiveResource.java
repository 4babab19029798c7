package cn.hengjian.assessment.comprehensive;

import cn.hengjian.assessment.citation.CitationView;
import cn.hengjian.assessment.citation.CiteEvidence;
import cn.hengjian.assessment.comprehensive.rules.ComprehensiveState;
import cn.hengjian.platform.idempotency.Idempotent;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.rest.Created;
import cn.hengjian.platform.security.CurrentCaller;
import cn.hengjian.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What stands about one person for a period, drawn together (M22); the offices see all, a cadre his or her own once told. */
@Path("comprehensive-appraisals")
@RunOnVirtualThread
@Tag(
        name = "comprehensives",
        description = "What stands about a person for a period, drawn together and decided for that person alone")
public class ComprehensiveResource {

    private final ComprehensiveService service;
    private final ComprehensiveViewRepository views;
    private final CurrentCaller caller;

    ComprehensiveResource(ComprehensiveService service, ComprehensiveViewRepository views, CurrentCaller caller) {
        this.service = service;
        this.views = views;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION, Roles.COUNTY_COMMITTEE, Roles.CADRE})
    @Operation(
            operationId = "listComprehensiveAppraisals",
            summary = "Comprehensive appraisals, latest first; on request those that are late")
    public Page<ComprehensiveSummary> list(
            @QueryParam("cadre") @Size(max = 20) @Nullable String cadre,
            @QueryParam("state") @Nullable ComprehensiveState state,
            @QueryParam("overdue") @Nullable Boolean overdue,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return views.page(cadre, state, overdue, PageRequest.of(limit, cursor), caller.get());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION, Roles.COUNTY_COMMITTEE, Roles.CADRE})
    @Operation(
            operationId = "getComprehensiveAppraisal",
            summary = "A comprehensive appraisal with its material and what that lacks")
    public ComprehensiveView get(@PathParam("id") UUID id) {
        return views.require(id, caller.get());
    }

    @POST
    @RolesAllowed({Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION})
    @Idempotent
    @Operation(operationId = "openComprehensiveAppraisal", summary = "Open the comprehensive appraisal of one person")
    public RestResponse<ComprehensiveView> open(@Valid @NotNull OpenComprehensive command) {
        var opened = service.open(command, caller.get());
        return Created.at("comprehensive-appraisals/" + opened.id(), opened);
    }

    @POST
    @Path("{id}/material")
    @RolesAllowed({Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION})
    @Idempotent
    @Operation(
            operationId = "drawComprehensiveMaterial",
            summary = "Draw together what stands for the period, and name what is missing")
    public ComprehensiveView draw(@PathParam("id") UUID id) {
        return service.draw(id, caller.get());
    }

    @GET
    @Path("{id}/evidence")
    @RolesAllowed({Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION, Roles.COUNTY_COMMITTEE, Roles.CADRE})
    @Operation(
            operationId = "listComprehensiveEvidence",
            summary = "What it cites, and where a piece counts if not here")
    public List<CitationView> evidence(
            @PathParam("id") UUID id, @HeaderParam("Accept-Language") @Nullable String language) {
        return service.citations(id, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("{id}/evidence")
    @RolesAllowed({Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION})
    @Idempotent
    @Operation(
            operationId = "citeComprehensiveEvidence",
            summary = "Cite a further piece; one that counts elsewhere stands by reference")
    public CitationView cite(
            @PathParam("id") UUID id,
            @HeaderParam("Accept-Language") @Nullable String language,
            @Valid @NotNull CiteEvidence command) {
        return service.cite(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("{id}/answer")
    @RolesAllowed(Roles.CADRE)
    @Idempotent
    @Operation(operationId = "answerComprehensiveAppraisal", summary = "Say whether one agrees with the result")
    public ComprehensiveView answer(@PathParam("id") UUID id, @Valid @NotNull AnswerComprehensive command) {
        return service.answer(id, command, caller.get());
    }
}
