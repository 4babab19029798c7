package cn.hengjian.assessment.trigger;

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

/** What a filed grade suggests. */
@Path("appraisals/{id}/suggestion")
@RunOnVirtualThread
@Tag(name = "annual-appraisal")
public class GradeSuggestionResource {

    private final GradeSuggestionRepository repository;
    private final CurrentCaller caller;

    GradeSuggestionResource(GradeSuggestionRepository repository, CurrentCaller caller) {
        this.repository = repository;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION, Roles.COUNTY_COMMITTEE, Roles.CADRE})
    @Operation(
            operationId = "explainGradeSuggestion",
            summary = "What a filed grade suggests, an adjustment or a commendation, and why")
    public GradeSuggestionView explain(
            @PathParam("id") UUID id, @HeaderParam("Accept-Language") @Nullable String language) {
        return repository.explain(id, caller.get(), Text.negotiate(language));
    }
}
