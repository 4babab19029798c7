package cn.hengjian.assessment.leniency;

import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.CurrentCaller;
import cn.hengjian.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How lenient those are who rate. */
@Path("runs/{id}/leniency")
@RunOnVirtualThread
@Tag(name = "analysis")
public class LeniencyResource {

    private final LeniencyRepository repository;
    private final CurrentCaller caller;

    LeniencyResource(LeniencyRepository repository, CurrentCaller caller) {
        this.repository = repository;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION, Roles.COUNTY_COMMITTEE})
    @Operation(
            operationId = "getLeniency",
            summary =
                    "Means of voters by unit and of supervisors, next to the county's, suppressed where voters are few")
    public LeniencyView leniency(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return repository.require(
                id, caller.get(), Text.negotiate(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
    }
}
