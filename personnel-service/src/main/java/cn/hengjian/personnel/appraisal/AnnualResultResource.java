package cn.hengjian.personnel.appraisal;

import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.CurrentCaller;
import cn.hengjian.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The grades of a cadre's years. */
@Path("cadres/{id}/annual-results")
@RunOnVirtualThread
@RolesAllowed({
    Roles.ORGANISATION,
    Roles.HR_BUREAU,
    Roles.COUNTY_COMMITTEE,
    Roles.DISCIPLINE,
    Roles.ASSESSMENT_COMMITTEE,
    Roles.UNIT_LEADER,
    Roles.UNIT_HR,
    Roles.CADRE
})
@Tag(name = "cadres")
public class AnnualResultResource {

    private final AnnualResultRepository results;
    private final CurrentCaller caller;

    AnnualResultResource(AnnualResultRepository results, CurrentCaller caller) {
        this.results = results;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listAnnualResults",
            summary = "The grades of a cadre's years as they were filed, the newest first")
    public Page<AnnualResultView> list(
            @PathParam("id") UUID id, @HeaderParam("Accept-Language") @Nullable String language) {
        return new Page<>(results.list(id, caller.get(), Text.negotiate(language)), null);
    }
}
