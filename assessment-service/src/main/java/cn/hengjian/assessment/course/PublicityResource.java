package cn.hengjian.assessment.course;

import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who is to be excellent, for everybody who may object. */
@Path("publicity")
@RunOnVirtualThread
@Tag(
        name = "annual-appraisal",
        description = "SM-8: from the self-summary over review, quota and publicity to the file")
public class PublicityResource {

    private final CourseViewRepository views;

    PublicityResource(CourseViewRepository views) {
        this.views = views;
    }

    @GET
    @RolesAllowed({
        Roles.CADRE,
        Roles.ASSESSMENT_COMMITTEE,
        Roles.ORGANISATION,
        Roles.COUNTY_COMMITTEE,
        Roles.DISCIPLINE,
        Roles.HR_BUREAU,
        Roles.SUPERVISION_OFFICE,
        Roles.UNIT_LEADER,
        Roles.UNIT_HR
    })
    @Operation(operationId = "listPublicity", summary = "Who is to be excellent and shown in public now (ASM-PUB)")
    public Page<CandidateView> list(
            @QueryParam("year") @Nullable Integer year,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return views.candidates(year, PageRequest.of(limit, cursor));
    }
}
