package cn.hengjian.assessment.reference;

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

/** What else was assessed in the year of an annual appraisal. */
@Path("appraisals/{id}/reference")
@RunOnVirtualThread
@Tag(name = "annual-appraisal")
public class ReferenceResource {

    private final ReferenceRepository repository;
    private final CurrentCaller caller;

    ReferenceResource(ReferenceRepository repository, CurrentCaller caller) {
        this.repository = repository;
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
            operationId = "getAppraisalReference",
            summary = "The year's other appraisals of a person, and what they suggest for the annual one (ASM-ORD2)")
    public ReferenceView get(@PathParam("id") UUID id, @HeaderParam("Accept-Language") @Nullable String language) {
        return repository.of(id, caller.get(), Text.negotiate(language));
    }
}
