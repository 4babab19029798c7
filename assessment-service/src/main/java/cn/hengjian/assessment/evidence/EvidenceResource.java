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

/** Evidence beside a run. */
@Path("runs/{id}/evidence")
@RunOnVirtualThread
@RolesAllowed({Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION})
@Tag(name = "runs")
public class EvidenceResource {

    private final EvidenceService evidence;
    private final CurrentCaller caller;

    EvidenceResource(EvidenceService evidence, CurrentCaller caller) {
        this.evidence = evidence;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "getRunEvidence",
            summary = "What supervision found at a unit and below it in the run's year; no score comes from it")
    public EvidenceView summary(
            @PathParam("id") UUID id,
            @QueryParam("unit") @NotNull @Size(max = 50) String unit,
            @QueryParam("cadre") @Size(max = 50) @Nullable String cadre) {
        return evidence.summary(id, unit, cadre, caller.get());
    }

    @GET
    @Path("pieces")
    @Operation(
            operationId = "listRunEvidence",
            summary = "The same piece by piece, with the ids of what it came from; on request with what counts no more")
    public Page<PieceView> pieces(
            @PathParam("id") UUID id,
            @QueryParam("unit") @NotNull @Size(max = 50) String unit,
            @QueryParam("cadre") @Size(max = 50) @Nullable String cadre,
            @QueryParam("withdrawn") @Nullable Boolean withdrawn,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return evidence.pieces(
                id, unit, cadre, Boolean.TRUE.equals(withdrawn), PageRequest.of(limit, cursor), caller.get());
    }
}
