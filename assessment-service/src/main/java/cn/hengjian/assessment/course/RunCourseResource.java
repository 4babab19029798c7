package cn.hengjian.assessment.course;

import cn.hengjian.assessment.ballot.rules.Grade;
import cn.hengjian.assessment.course.rules.Stage;
import cn.hengjian.platform.idempotency.Idempotent;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
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
import org.jspecify.annotations.Nullable;

/** The steps of SM-8 that a unit or the county takes together. */
@Path("runs/{id}/courses")
@RunOnVirtualThread
@RolesAllowed({Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION})
@Tag(
        name = "annual-appraisal",
        description = "SM-8: from the self-summary over review, quota and publicity to the file")
public class RunCourseResource {

    private final BatchService batch;
    private final CourseViewRepository views;
    private final CurrentCaller caller;

    RunCourseResource(BatchService batch, CourseViewRepository views, CurrentCaller caller) {
        this.batch = batch;
        this.views = views;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({
        Roles.ASSESSMENT_COMMITTEE,
        Roles.ORGANISATION,
        Roles.COUNTY_COMMITTEE,
        Roles.UNIT_HR,
        Roles.UNIT_LEADER,
        Roles.CADRE
    })
    @Operation(
            operationId = "listAppraisalCourses",
            summary =
                    "Annual appraisals by cadre number: the offices' all, a rater's own people, what a unit has to serve")
    public Page<CourseSummary> list(
            @PathParam("id") UUID id,
            @QueryParam("unit") @Size(max = 50) @Nullable String unit,
            @QueryParam("stage") @Nullable Stage stage,
            @QueryParam("grade") @Nullable Grade grade,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return views.page(
                id, new CourseViewRepository.Filter(unit, stage, grade), PageRequest.of(limit, cursor), caller.get());
    }

    @POST
    @Path("grade-proposals")
    @Idempotent
    @Operation(
            operationId = "proposeGrades",
            summary = "Propose grades for those selected: the raters', but for whom another is given with its reason")
    public StepView propose(@PathParam("id") UUID id, @Valid @NotNull ProposeGrades command) {
        return batch.propose(id, command, caller.get());
    }

    @POST
    @Path("quota-check")
    @Idempotent
    @Operation(
            operationId = "checkQuota",
            summary = "Take places of the quota for all selected or nobody; the refusal says how many are left and why")
    public StepView checkQuota(@PathParam("id") UUID id, @Valid @NotNull SelectPeople command) {
        return batch.checkQuota(id, command, caller.get());
    }

    @POST
    @Path("returns")
    @Idempotent
    @Operation(
            operationId = "returnGrades",
            summary = "Give proposals back before they are final, which frees their places")
    public StepView giveBack(@PathParam("id") UUID id, @Valid @NotNull ReturnGrades command) {
        return batch.giveBack(id, command, caller.get());
    }

    @POST
    @Path("decisions")
    @Idempotent
    @Operation(
            operationId = "decideGrades",
            summary = "Record the collective decision about the grades of those selected (G5)")
    public StepView decide(@PathParam("id") UUID id, @Valid @NotNull DecideGrades command) {
        return batch.decide(id, command, caller.get());
    }

    @POST
    @Path("publicity")
    @Idempotent
    @Operation(
            operationId = "publiciseGrades",
            summary =
                    "Show in public who of those selected is to be excellent, for at least five working days (ASM-PUB)")
    public StepView publicise(@PathParam("id") UUID id, @Valid @NotNull SelectPeople command) {
        return batch.publicise(id, command, caller.get());
    }

    @POST
    @Path("finalisation")
    @Idempotent
    @Operation(operationId = "finaliseGrades", summary = "Make grades final: excellent ones after their publicity")
    public StepView finalise(@PathParam("id") UUID id, @Valid @NotNull SelectPeople command) {
        return batch.finalise(id, command, caller.get());
    }

    @POST
    @Path("filing")
    @Idempotent
    @Operation(
            operationId = "fileAppraisals",
            summary = "File appraisals that were served and accepted, or to which nobody objected in time")
    public StepView file(@PathParam("id") UUID id, @Valid @NotNull SelectPeople command) {
        return batch.file(id, command, caller.get());
    }
}
