package cn.hengjian.assessment.course;

import cn.hengjian.platform.idempotency.Idempotent;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The annual appraisal of one person (SM-8). */
@Path("appraisals/{id}")
@RunOnVirtualThread
@Tag(
        name = "annual-appraisal",
        description = "SM-8: from the self-summary over review, quota and publicity to the file")
public class CourseResource {

    private final CourseService service;
    private final ResultService results;
    private final CourseViewRepository views;
    private final CurrentCaller caller;

    CourseResource(CourseService service, ResultService results, CourseViewRepository views, CurrentCaller caller) {
        this.service = service;
        this.results = results;
        this.views = views;
        this.caller = caller;
    }

    @GET
    @Path("course")
    @RolesAllowed({
        Roles.ASSESSMENT_COMMITTEE,
        Roles.ORGANISATION,
        Roles.COUNTY_COMMITTEE,
        Roles.UNIT_HR,
        Roles.UNIT_LEADER,
        Roles.CADRE
    })
    @Operation(
            operationId = "getAppraisalCourse",
            summary =
                    "How an annual appraisal stands and what follows; raters see whom they rate, a cadre himself after"
                            + " service")
    public CourseView get(@PathParam("id") UUID id, @HeaderParam("Accept-Language") @Nullable String language) {
        return views.require(id, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("summary-waiver")
    @RolesAllowed({Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION})
    @Idempotent
    @Operation(operationId = "waiveSelfSummary", summary = "Go on without a self-summary that did not come in time")
    public void waive(@PathParam("id") UUID id, @Valid @NotNull WaiveSummary command) {
        service.waive(id, command, caller.get());
    }

    @POST
    @Path("rater")
    @RolesAllowed({Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION})
    @Idempotent
    @Operation(operationId = "assignRater", summary = "Give a person another rater, with a new due date")
    public void assign(@PathParam("id") UUID id, @Valid @NotNull AssignRater command) {
        service.assign(id, command, caller.get());
    }

    @POST
    @Path("review")
    @RolesAllowed({Roles.CADRE, Roles.UNIT_LEADER, Roles.ASSESSMENT_COMMITTEE})
    @Idempotent
    @Operation(
            operationId = "reviewAppraisal",
            summary = "The rater comments and proposes a grade; where nobody is above, the committee does")
    public void review(@PathParam("id") UUID id, @Valid @NotNull ReviewAppraisal command) {
        service.review(id, command, caller.get());
    }

    @POST
    @Path("service")
    @RolesAllowed({Roles.UNIT_HR, Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION})
    @Idempotent
    @Operation(
            operationId = "serveResult",
            summary = "Record that the person received the result (ASM-SIGN): signed, or the refusal witnessed")
    public void serve(@PathParam("id") UUID id, @Valid @NotNull ServeResult command) {
        results.serve(id, command, caller.get());
    }

    @POST
    @Path("objections")
    @RolesAllowed(Roles.CADRE)
    @Idempotent
    @Operation(
            operationId = "objectToGrade",
            summary = "Object to somebody who is shown in public as excellent, or to one's own result after service")
    public ObjectionReceipt object(@PathParam("id") UUID id, @Valid @NotNull ObjectToGrade command) {
        return results.object(id, command, caller.get());
    }

    @POST
    @Path("objection-decision")
    @RolesAllowed({Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION, Roles.COUNTY_COMMITTEE})
    @Idempotent
    @Operation(
            operationId = "decideGradeObjection",
            summary = "Answer every open objection, by others than those whose work it is about")
    public void decide(@PathParam("id") UUID id, @Valid @NotNull DecideGradeObjection command) {
        results.decide(id, command, caller.get());
    }

    @POST
    @Path("back-fill")
    @RolesAllowed({Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION})
    @Idempotent
    @Operation(
            operationId = "backFillGrade",
            summary =
                    "Take an appraisal without a grade up again after its case ended with none or a warning (ASM-CASE)")
    public void backFill(@PathParam("id") UUID id, @Valid @NotNull BackFill command) {
        service.backFill(id, command, caller.get());
    }
}
