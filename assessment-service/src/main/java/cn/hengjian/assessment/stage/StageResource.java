package cn.hengjian.assessment.stage;

import cn.hengjian.assessment.citation.CitationView;
import cn.hengjian.assessment.citation.CiteEvidence;
import cn.hengjian.assessment.stage.rules.StageState;
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
import org.jspecify.annotations.Nullable;

/** Stage appraisals of individuals: the offices see all, a leader his unit's, a cadre his or her own and whom he rates. */
@Path("stage-appraisals")
@RunOnVirtualThread
@Tag(name = "stages")
public class StageResource {

    private final StageService service;
    private final StageViewRepository views;
    private final CurrentCaller caller;

    StageResource(StageService service, StageViewRepository views, CurrentCaller caller) {
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
            operationId = "listStageAppraisals",
            summary = "Stage appraisals by cadre number; those that wait for a late report or grade are marked")
    public Page<StageSummary> list(
            @QueryParam("run") @Nullable UUID run,
            @QueryParam("unit") @Size(max = 50) @Nullable String unit,
            @QueryParam("cadre") @Size(max = 20) @Nullable String cadre,
            @QueryParam("rater") @Size(max = 20) @Nullable String rater,
            @QueryParam("state") @Nullable StageState state,
            @QueryParam("late") @Nullable Boolean late,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return views.page(
                new StageViewRepository.Filter(run, unit, cadre, rater, state, late),
                PageRequest.of(limit, cursor),
                caller.get());
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
            operationId = "getStageAppraisal",
            summary = "A stage appraisal with its history; the person reads the grade after being told")
    public StageView get(@PathParam("id") UUID id) {
        return views.require(id, caller.get());
    }

    @POST
    @Path("{id}/report")
    @RolesAllowed(Roles.CADRE)
    @Idempotent
    @Operation(operationId = "reportOnStage", summary = "Say what one did in a stage")
    public StageView report(@PathParam("id") UUID id, @Valid @NotNull ReportOnStage command) {
        return service.report(id, command, caller.get());
    }

    @POST
    @Path("{id}/report-waiver")
    @RolesAllowed({Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION})
    @Idempotent
    @Operation(operationId = "waiveStageReport", summary = "Go on without a report that did not come in time")
    public StageView waive(@PathParam("id") UUID id) {
        return service.waive(id, caller.get());
    }

    @POST
    @Path("{id}/grade")
    @RolesAllowed({Roles.CADRE, Roles.UNIT_LEADER, Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION})
    @Idempotent
    @Operation(
            operationId = "gradeStage",
            summary = "Grade a stage as the supervisor; no more are good than the quota has places for")
    public StageView grade(@PathParam("id") UUID id, @Valid @NotNull GradeStage command) {
        return service.grade(id, command, caller.get());
    }

    @POST
    @Path("{id}/feedback")
    @RolesAllowed({Roles.CADRE, Roles.UNIT_LEADER, Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION})
    @Idempotent
    @Operation(operationId = "tellStage", summary = "Tell the person the grade, what went well and what has to change")
    public StageView tell(@PathParam("id") UUID id, @Valid @NotNull TellStage command) {
        return service.tell(id, command, caller.get());
    }

    @POST
    @Path("{id}/statement")
    @RolesAllowed(Roles.CADRE)
    @Idempotent
    @Operation(operationId = "stateOnStage", summary = "Say what one thinks of the grade, in time and once")
    public StageView state(@PathParam("id") UUID id, @Valid @NotNull StateOnStage command) {
        return service.state(id, command, caller.get());
    }

    @POST
    @Path("{id}/evidence")
    @RolesAllowed({Roles.CADRE, Roles.UNIT_LEADER, Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION})
    @Idempotent
    @Operation(
            operationId = "citeStageEvidence",
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
            operationId = "listStageEvidence",
            summary = "The evidence that a stage appraisal cites, each with whether it counts here, and why")
    public List<CitationView> citations(
            @PathParam("id") UUID id, @HeaderParam("Accept-Language") @Nullable String language) {
        return service.citations(id, caller.get(), Text.negotiate(language));
    }
}
