package cn.hengjian.assessment.special;

import cn.hengjian.assessment.citation.CitationView;
import cn.hengjian.assessment.citation.CiteEvidence;
import cn.hengjian.assessment.special.rules.SpecialState;
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

/** Special appraisals: the offices see all, a unit's leader those of his units, a cadre his or her own. */
@Path("special-appraisals")
@RunOnVirtualThread
@Tag(
        name = "specials",
        description =
                "Prompt appraisals of major matters (M22, SM-10): opened in days, closed in weeks, for one person each")
public class SpecialResource {

    private final SpecialService service;
    private final SpecialViewRepository views;
    private final CurrentCaller caller;

    SpecialResource(SpecialService service, SpecialViewRepository views, CurrentCaller caller) {
        this.service = service;
        this.views = views;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({
        Roles.ASSESSMENT_COMMITTEE,
        Roles.ORGANISATION,
        Roles.COUNTY_COMMITTEE,
        Roles.UNIT_LEADER,
        Roles.CADRE
    })
    @Operation(operationId = "listSpecialAppraisals", summary = "Special appraisals, latest first")
    public Page<SpecialSummary> list(
            @QueryParam("unit") @Size(max = 50) @Nullable String unit,
            @QueryParam("cadre") @Size(max = 20) @Nullable String cadre,
            @QueryParam("state") @Nullable SpecialState state,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return views.page(unit, cadre, state, PageRequest.of(limit, cursor), caller.get());
    }

    @GET
    @Path("agenda")
    @RolesAllowed({Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION, Roles.COUNTY_COMMITTEE, Roles.UNIT_LEADER})
    @Operation(
            operationId = "listSpecialAgenda",
            summary = "Special appraisals whose deadline runs, the next first; on request only overdue ones")
    public Page<SpecialSummary> agenda(
            @QueryParam("overdue") @Nullable Boolean overdue,
            @QueryParam("warned") @Nullable Boolean warned,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return views.agenda(overdue, warned, PageRequest.of(limit, cursor), caller.get());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({
        Roles.ASSESSMENT_COMMITTEE,
        Roles.ORGANISATION,
        Roles.COUNTY_COMMITTEE,
        Roles.UNIT_LEADER,
        Roles.CADRE
    })
    @Operation(
            operationId = "getSpecialAppraisal",
            summary = "A special appraisal with its history; the person reads the result after being told")
    public SpecialView get(@PathParam("id") UUID id) {
        return views.require(id, caller.get());
    }

    @GET
    @Path("{id}/clocks")
    @RolesAllowed({
        Roles.ASSESSMENT_COMMITTEE,
        Roles.ORGANISATION,
        Roles.COUNTY_COMMITTEE,
        Roles.UNIT_LEADER,
        Roles.CADRE
    })
    @Operation(
            operationId = "explainSpecialClocks",
            summary = "The deadlines to open and to close, each with how it was found and whether it was kept")
    public List<ClockView> clocks(@PathParam("id") UUID id, @HeaderParam("Accept-Language") @Nullable String language) {
        return views.clocks(id, caller.get(), Text.negotiate(language));
    }

    @POST
    @RolesAllowed({Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION, Roles.UNIT_LEADER})
    @Idempotent
    @Operation(operationId = "reportMatter", summary = "Report a major matter that says something about a person")
    public RestResponse<SpecialView> report(@Valid @NotNull ReportMatter command) {
        var reported = service.report(command, caller.get());
        return Created.at("special-appraisals/" + reported.id(), reported);
    }

    @POST
    @Path("{id}/opening")
    @RolesAllowed({Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION})
    @Idempotent
    @Operation(operationId = "openSpecialAppraisal", summary = "Open the appraisal of a reported matter")
    public SpecialView open(@PathParam("id") UUID id) {
        return service.open(id, caller.get());
    }

    @POST
    @Path("{id}/statement")
    @RolesAllowed(Roles.CADRE)
    @Idempotent
    @Operation(operationId = "stateOnMatter", summary = "Say, as the person, how one sees the matter")
    public SpecialView state(@PathParam("id") UUID id, @Valid @NotNull StateOnMatter command) {
        return service.state(id, command, caller.get());
    }

    @POST
    @Path("{id}/evidence")
    @RolesAllowed({Roles.CADRE, Roles.UNIT_LEADER, Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION})
    @Idempotent
    @Operation(
            operationId = "citeSpecialEvidence",
            summary = "Cite a piece of evidence; what counts elsewhere in the year stands there by reference only")
    public CitationView cite(
            @PathParam("id") UUID id,
            @HeaderParam("Accept-Language") @Nullable String language,
            @Valid @NotNull CiteEvidence command) {
        return service.cite(id, command, caller.get(), Text.negotiate(language));
    }

    @GET
    @Path("{id}/evidence")
    @RolesAllowed({
        Roles.ASSESSMENT_COMMITTEE,
        Roles.ORGANISATION,
        Roles.COUNTY_COMMITTEE,
        Roles.UNIT_LEADER,
        Roles.CADRE
    })
    @Operation(
            operationId = "listSpecialEvidence",
            summary = "The evidence that a special appraisal cites, each with whether it counts here, and why")
    public List<CitationView> citations(
            @PathParam("id") UUID id, @HeaderParam("Accept-Language") @Nullable String language) {
        return service.citations(id, caller.get(), Text.negotiate(language));
    }
}
