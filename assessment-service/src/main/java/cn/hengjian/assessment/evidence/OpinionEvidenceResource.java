package cn.hengjian.assessment.evidence;

import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.security.CurrentCaller;
import cn.hengjian.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What people wrote to the county about units, in numbers beside a run. */
@Path("runs/{id}/evidence/opinions")
@RunOnVirtualThread
@RolesAllowed({Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION})
@Tag(name = "runs")
public class OpinionEvidenceResource {

    private final EvidenceService evidence;
    private final CurrentCaller caller;

    OpinionEvidenceResource(EvidenceService evidence, CurrentCaller caller) {
        this.evidence = evidence;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listRunOpinions",
            summary = "Opinions and claims about a unit and those below it in the run's year, month by month")
    public Page<OpinionEvidenceView> list(
            @PathParam("id") UUID id,
            @QueryParam("unit") @NotNull @Size(max = 50) String unit,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return evidence.opinions(id, unit, PageRequest.of(limit, cursor), caller.get());
    }
}
