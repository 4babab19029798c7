package cn.hengjian.assessment.appraisal;

import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.CurrentCaller;
import cn.hengjian.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Appraisals: the offices see all, raters whom they rate, and a cadre his or her own after service. */
@Path("appraisals")
@RunOnVirtualThread
@Tag(name = "appraisals", description = "Scores with their arithmetic, and how they came about")
public class AppraisalResource {

    private final AppraisalRepository repository;
    private final ExplanationRepository explanations;
    private final CurrentCaller caller;

    AppraisalResource(AppraisalRepository repository, ExplanationRepository explanations, CurrentCaller caller) {
        this.repository = repository;
        this.explanations = explanations;
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
            operationId = "listAppraisals",
            summary = "Appraisals by cadre number: the offices' all, a rater's own people, one's own after service")
    public Page<AppraisalView> list(
            @QueryParam("run") @Nullable UUID run,
            @QueryParam("cadre") @Size(max = 20) @Nullable String cadre,
            @QueryParam("unit") @Size(max = 50) @Nullable String unit,
            @QueryParam("group") @Size(max = 100) @Nullable String group,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return repository.page(
                new AppraisalRepository.Filter(run, cadre, unit, group), PageRequest.of(limit, cursor), caller.get());
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
    @Operation(operationId = "getAppraisal", summary = "An appraisal with its score")
    public AppraisalView get(@PathParam("id") UUID id) {
        return repository.require(id, caller.get());
    }

    @GET
    @Path("{id}/explanation")
    @RolesAllowed({Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION, Roles.COUNTY_COMMITTEE})
    @Operation(operationId = "explainAppraisal", summary = "Every step that led to the score and the rank")
    public ExplanationView explain(
            @PathParam("id") UUID id, @HeaderParam("Accept-Language") @Nullable String language) {
        return explanations.require(id, caller.get(), Text.negotiate(language));
    }
}
