package cn.hengjian.assessment.tenure;

import cn.hengjian.assessment.tenure.rules.TermState;
import cn.hengjian.platform.idempotency.Idempotent;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.rest.Created;
import cn.hengjian.platform.security.CurrentCaller;
import cn.hengjian.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Appraisals of terms of office: the offices see all, a unit's leader those of his units, a cadre his or her own. */
@Path("term-appraisals")
@RunOnVirtualThread
@Tag(
        name = "terms",
        description = "Appraisals of a term of office (M20, SM-10): signed goals, annual appraisals, report, result")
public class TermResource {

    private final TermService service;
    private final TermViewRepository views;
    private final CurrentCaller caller;

    TermResource(TermService service, TermViewRepository views, CurrentCaller caller) {
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
    @Operation(
            operationId = "listTermAppraisals",
            summary = "Appraisals of terms by their end; those whose report is late are marked")
    public Page<TermSummary> list(
            @QueryParam("unit") @Size(max = 50) @Nullable String unit,
            @QueryParam("cadre") @Size(max = 20) @Nullable String cadre,
            @QueryParam("state") @Nullable TermState state,
            @QueryParam("overdue") @Nullable Boolean overdue,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return views.page(unit, cadre, state, overdue, PageRequest.of(limit, cursor), caller.get());
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
            operationId = "getTermAppraisal",
            summary = "The appraisal of a term with its goals; the person reads the result after its close")
    public TermView get(@PathParam("id") UUID id) {
        return views.require(id, caller.get());
    }

    @POST
    @RolesAllowed({Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION})
    @Idempotent
    @Operation(operationId = "openTermAppraisal", summary = "Open the appraisal of who is accountable for signed goals")
    public RestResponse<TermView> open(@Valid @NotNull OpenTerm command) {
        var opened = service.open(command, caller.get());
        return Created.at("term-appraisals/" + opened.id(), opened);
    }

    @POST
    @Path("{id}/annuals")
    @RolesAllowed({Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION})
    @Idempotent
    @Operation(
            operationId = "addAnnualsToTerm",
            summary = "Add the annual appraisals of the term that have been filed since")
    public TermView addAnnuals(@PathParam("id") UUID id) {
        return service.addAnnuals(id, caller.get());
    }

    @POST
    @Path("{id}/early-end")
    @RolesAllowed({Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION})
    @Idempotent
    @Operation(operationId = "endTermEarly", summary = "Say that the person left the post before the term was over")
    public TermView endEarly(@PathParam("id") UUID id, @Valid @NotNull EndTermEarly command) {
        return service.endEarly(id, command, caller.get());
    }

    @POST
    @Path("{id}/report")
    @RolesAllowed(Roles.CADRE)
    @Idempotent
    @Operation(operationId = "reportOnTerm", summary = "Report on one's term, with a value for each quantified goal")
    public TermView report(@PathParam("id") UUID id, @Valid @NotNull ReportOnTerm command) {
        return service.report(id, command, caller.get());
    }

    @POST
    @Path("{id}/report-waiver")
    @RolesAllowed({Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION})
    @Idempotent
    @Operation(operationId = "waiveTermReport", summary = "Go on without a report that did not come in time")
    public TermView waive(@PathParam("id") UUID id) {
        return service.waive(id, caller.get());
    }

    @POST
    @Path("{id}/evaluation")
    @RolesAllowed({Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION})
    @Idempotent
    @Operation(operationId = "evaluateTerm", summary = "Say what each quantified goal came to, and propose a grade")
    public TermView evaluate(@PathParam("id") UUID id, @Valid @NotNull EvaluateTerm command) {
        return service.evaluate(id, command, caller.get());
    }

    @POST
    @Path("{id}/closing")
    @RolesAllowed(Roles.ASSESSMENT_COMMITTEE)
    @Idempotent
    @Operation(
            operationId = "closeTermAppraisal",
            summary = "Decide collectively and tell the person; by another than who evaluated")
    public TermView close(@PathParam("id") UUID id, @Valid @NotNull CloseTerm command) {
        return service.close(id, command, caller.get());
    }
}
